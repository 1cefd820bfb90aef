#include <set>
#include <sstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <unistd.h>

#include "end_to_end/project.hpp"

using end_to_end::lagesbild;
using end_to_end::SmallProject;
using support::read_file;
using support::write_file;

namespace {

namespace fs = std::filesystem;
const std::string program = LAGESBILD_PROGRAM;

support::ProcessResult shell(const std::string& command) { return support::run({"/bin/sh", "-c", command}); }

bool is_whole_pdf(const std::string& bytes) { return bytes.starts_with("%PDF-1.7") && bytes.ends_with("%%EOF\n"); }

/// Whoever may write everywhere becomes one who may not.
std::string as_nobody() {
    if (::geteuid() != 0) return "";
    const std::string command = "setpriv --reuid=65534 --regid=65534 --clear-groups ";
    return shell(command + program + " --version").exit_code == 0 ? command : "no";
}

}  // namespace

TEST_CASE("a folder that is read only keeps the old report") {
    const SmallProject project;
    const std::string user = as_nobody();
    if (user == "no") {
        WARN("not tried: this user may write everywhere, and become no other");
        return;
    }
    write_file("out/n.pdf", "old");
    fs::permissions(".", fs::perms(0755));
    fs::permissions("out", fs::perms(0555));
    const auto result = shell(user + program + " build");
    fs::permissions("out", fs::perms(0755));
    CHECK(result.exit_code == 4);
    CHECK(result.errors == "lagesbild: error: cannot write `out/n.pdf`: permission denied [unwritable-file]\n");
    CHECK(shell("ls out").output == "n.pdf\n");
}

TEST_CASE("a disk without room keeps the old report and has nothing beside it") {
    const SmallProject project;
    fs::create_directory("out");
    const std::string on_small_disk = "unshare --mount sh -c 'mount -t tmpfs -o size=8k tmpfs out && ";
    if (shell(on_small_disk + "true'").exit_code != 0) {
        WARN("not tried: no disk can be mounted here");
        return;
    }
    const auto result =
        shell(on_small_disk + "echo old > out/n.pdf && { " + program + " build; echo $?; ls out; cat out/n.pdf; }'");
    CHECK(result.output == "4\nn.pdf\nold\n");
    CHECK(result.errors.find("[unwritable-file]") != std::string::npos);
}

TEST_CASE("what is no folder or file is not written to") {
    const SmallProject project;
    CHECK(lagesbild({"build", "--out", "/dev/full"}).exit_code == 4);
    CHECK(lagesbild({"build", "--out", "sources/note.xml"}).exit_code == 4);
    CHECK(lagesbild({"build", "--deps", "/dev/full"}).exit_code == 4);
    fs::remove_all("out");
    fs::create_directories("out/n.pdf");
    CHECK(lagesbild({"build"}).exit_code == 4);
}

TEST_CASE("a link to nothing is no folder to write to") {
    const SmallProject project;
    fs::create_symlink("nowhere/at-all", "reports");
    for (const std::string folder : {"reports", "reports/of-may"}) {
        const auto result = lagesbild({"build", "--out", folder});
        CHECK(result.exit_code == 4);
        CHECK(result.errors == "lagesbild: error: cannot write `" + folder +
                                   "/n.pdf`: the link `reports` leads to nothing [unwritable-file]\n");
    }
    fs::create_directories("nowhere/at-all");
    CHECK(lagesbild({"build", "--out", "reports"}).exit_code == 0);
    CHECK(fs::exists("nowhere/at-all/n.pdf"));
}

TEST_CASE("a configuration of fonts that is none is not told of in another's words") {
    const SmallProject project;
    write_file("broken.conf", "<fontconfig><bad");
    write_file("odd.conf", "<fontconfig><bad/><match><test/></match></fontconfig>");
    for (const std::string file : {"broken.conf", "odd.conf", "/nowhere"}) {
        INFO(file);
        const auto result = lagesbild({"check"}, {"FONTCONFIG_FILE=" + (fs::current_path() / file).string()});
        CHECK(result.errors.find("ontconfig") == std::string::npos);
    }
    const auto without = lagesbild({"check"}, {"FONTCONFIG_FILE=" + (fs::current_path() / "odd.conf").string()});
    CHECK(without.errors == "lagesbild: error: no usable font is installed [missing-font]\n");
}

TEST_CASE("links are followed to sources, and never for ever") {
    const SmallProject project;
    fs::create_symlink("note.xml", "sources/link.xml");
    CHECK(lagesbild({"build"}).output == "out/n.pdf\n");
    fs::create_symlink("circle.xml", "sources/circle.xml");
    const auto result = lagesbild({"check", "sources/circle.xml"});
    CHECK(result.exit_code == 4);
    CHECK(result.errors.find("`sources/circle.xml` cannot be read") != std::string::npos);
    CHECK(lagesbild({"check", "sources/nowhere/" + std::string(5000, 'x')}).exit_code == 4);
}

TEST_CASE("a name that is too long is refused") {
    const SmallProject project;
    std::string name;
    for (int i = 0; i < 300; ++i) name += "å";
    write_file("sources/note.xml", "<note id=\"" + name + "\"><title>T</title><p>x</p></note>\n");
    const auto result = lagesbild({"build"});
    CHECK(result.exit_code == 1);
    CHECK(result.errors.find("has a part of more than 200 bytes [refused-output-path]") != std::string::npos);
}

TEST_CASE("killed at any moment, the program leaves the old report or the new one, and does not mind what is left") {
    const SmallProject project;
    write_file("out/n.pdf", "old");
    for (int delay = 2; delay <= 100; delay += 2) {
        support::run({"timeout", "-s", "KILL", fmt::format("0.{:03}", delay), program, "build", "--quiet"});
        const std::string report = read_file("out/n.pdf");
        CHECK((report == "old" || is_whole_pdf(report)));
    }
    write_file("out/n.pdf.1-0.tmp", "left");
    CHECK(lagesbild({"build"}).errors == "");
    CHECK(is_whole_pdf(read_file("out/n.pdf")));
}

TEST_CASE("messages that nobody sees are not all well") {
    const SmallProject project;
    write_file("sources/note.xml", "<note id=\"n\"><title>Titel</title><p>\"x\"</p></note>\n");
    REQUIRE(shell(program + " check").errors.find(": warning: ") != std::string::npos);
    for (const char* lost : {" check 2>/dev/full", " check 2>&-", " build 2>/dev/full"}) {
        INFO(lost);
        CHECK(shell(program + lost).exit_code == 4);
    }
    CHECK(shell(program + " check").exit_code == 0);
}

TEST_CASE("each standard stream may be closed") {
    const SmallProject project;
    CHECK(shell(program + " build <&-").exit_code == 0);
    CHECK(shell(program + " build >&-").exit_code != 70);
    CHECK(shell(program + " build 2>&-").exit_code == 0);
    CHECK(shell(program + " check - <&-").exit_code == 1);
    CHECK(is_whole_pdf(read_file("out/n.pdf")));
}

TEST_CASE("with few files or little memory the program ends by itself, and no report is half") {
    const SmallProject project;
    for (int files = 4; files <= 24; files += 2) {
        INFO(files);
        CHECK(shell(fmt::format("ulimit -n {}; exec {} build", files, program)).exit_code < 128);
        const std::string report = read_file("out/n.pdf");
        CHECK((report.empty() || is_whole_pdf(report)));
    }
#if !defined(__SANITIZE_ADDRESS__)
    // From where the program itself fits in.
    for (int kilobytes = 48'000; kilobytes <= 200'000; kilobytes += 8'000) {
        INFO(kilobytes);
        fs::remove("out/n.pdf");
        CHECK(shell(fmt::format("ulimit -v {}; exec {} build", kilobytes, program)).exit_code < 128);
        const std::string report = read_file("out/n.pdf");
        CHECK((report.empty() || is_whole_pdf(report)));
    }
#endif
}

TEST_CASE("a date of making that is none is wrong usage") {
    const SmallProject project;
    for (const char* odd : {"-1", "1e9", " 1", "0x10", "1.5", "253402300800", "99999999999999999999"}) {
        INFO(odd);
        CHECK(lagesbild({"build"}, {std::string("SOURCE_DATE_EPOCH=") + odd}).exit_code == 2);
    }
    for (const char* odd : {"", "0", "253402300799"})
        CHECK(lagesbild({"build"}, {std::string("SOURCE_DATE_EPOCH=") + odd}).exit_code == 0);
}

TEST_CASE("nothing is opened but what is named, and what the system has for fonts and words; no network is asked") {
    const SmallProject project;
    if (shell("strace -o /dev/null true").exit_code != 0) {
        WARN("not tried: strace cannot trace here");
        return;
    }
    write_file("sources/entity.xml", "<!DOCTYPE note SYSTEM 'http://localhost/x.dtd' [<!ENTITY e SYSTEM 'secret.txt'>]>"
                                     "<note id='e'><title>&e;</title></note>");
    write_file("sources/remote.xml", "<?xml-model href='http://localhost/note.xsd'?>"
                                     "<note id='r' xmlns:xi='http://www.w3.org/2001/XInclude'><title>T</title>"
                                     "<p><xi:include href='../secret.txt'/></p></note>");
    write_file("secret.txt", "secret");
    write_file("sources/secret.txt", "secret");
    shell("strace -f -e trace=%file,%network,openat2 -o trace " + program + " build");
    const std::string here = fs::current_path().string();
    std::istringstream trace(read_file("trace"));
    std::set<std::string> opened;
    for (std::string line; std::getline(trace, line);) {
        CHECK(line.find("socket(") == std::string::npos);
        const size_t call = line.find("open"), begin = line.find('"');
        if (call == std::string::npos || begin == std::string::npos || line.find(" = -1 ") != std::string::npos)
            continue;
        opened.insert(line.substr(begin + 1, line.find('"', begin + 1) - begin - 1));
    }
    fs::remove("trace");
    CHECK(opened.contains("sources/note.xml"));
    for (const std::string& path : opened) {
        INFO(path);
        CHECK(path.find("secret") == std::string::npos);
        const bool is_of_system =
            path.starts_with("/usr/") || path.starts_with("/lib") || path.starts_with("/etc/") ||
            path.starts_with("/var/cache/fontconfig") || path.starts_with("/proc/self") || path.starts_with("/sys/") ||
            path == "/dev/null" || path.find("fontconfig") != std::string::npos ||
            path.find("/.fonts") != std::string::npos || path.find("/.local/share/fonts") != std::string::npos;
        const bool is_named = path.starts_with("sources") || path.starts_with("layouts") || path.starts_with("out");
        CHECK((is_of_system || is_named || path.starts_with(here)));
    }
}
