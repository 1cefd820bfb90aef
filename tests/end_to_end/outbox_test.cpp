#include <algorithm>
#include <filesystem>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/sha256.hpp"
#include "end_to_end/project.hpp"

using nlohmann::json;
using support::read_file;
using support::write_file;

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> dated{"SOURCE_DATE_EPOCH=1624492800"};

support::ProcessResult lagesbild(const std::vector<std::string>& arguments) {
    return end_to_end::lagesbild(arguments, dated);
}

/// An area, so many regions with an answer each, and who gets their reports; the current folder while it lives.
class Regions {
public:
    explicit Regions(int count = 3) : inside_(folder_.path()) {
        write_file("sources/area.xml", "<area id=\"a\"><title>Läget</title></area>\n");
        std::string regions, recipients;
        for (int i = 1; i <= count; ++i) {
            regions += fmt::format("<region code=\"{0:04}\" name=\"Region Ö{0}\"/>\n", i);
            recipients += recipient(i, "Samordnare", fmt::format("<address>r{}@region.example</address>", i));
            write_file(fmt::format("answers/{:04}.xml", i), fmt::format("<answers><p>Svar {}.</p></answers>\n", i));
        }
        write_file("regions.xml", "<regions>\n" + regions + "</regions>\n");
        write_recipients(recipients);
        write_layout("Läget i {$region/@name}");
    }
    static std::string recipient(int region, const std::string& role, const std::string& addresses) {
        return fmt::format("<recipient region=\"{:04}\" role=\"{}\">{}</recipient>\n", region, role, addresses);
    }
    static void write_recipients(const std::string& recipients,
                                 const std::string& sender = "<address>npo@example.org</address>") {
        write_file("recipients.xml", "<recipients><sender role=\"NPO, exempelhälsa\">" + sender + "</sender>\n" +
                                         recipients + "</recipients>\n");
    }
    static void write_layout(const std::string& subject, const std::string& mail = "") {
        write_file("layouts/report.xml",
                   "<layout name=\"report\" match=\"/area\" xml:lang=\"sv\">\n"
                   "  <source name=\"regions\" href=\"../regions.xml\"/>\n"
                   "  <source name=\"recipients\" href=\"../recipients.xml\"/>\n"
                   "  <edition name=\"region\" per=\"$regions/regions/region\" key=\"@code\" owner=\"@code\">\n"
                   "    <source name=\"answers\" href=\"../answers/{@code}.xml\" required=\"no\"/>\n"
                   "  </edition>\n"
                   "  <output path=\"a/lägesrapport-{$region/@code}.pdf\" title=\"{title}\"/>\n"
                   "  <page size=\"A5\" margin=\"20mm\"/>\n"
                   "  <flow><h1><value-of select=\"$region/@name\"/></h1>"
                   "<p><value-of select=\"$answers\"><fallback>Inget.</fallback></value-of></p></flow>\n"
                   "  <mail to=\"$recipients//recipient[@region = $region/@code]/address\" "
                   "from=\"$recipients//sender/address\" label=\"../@role\" subject=\"" +
                       subject +
                       "\">\n"
                       "    <p>Hej!</p>\n"
                       "    <p>Ni svarade ”<value-of select=\"$answers\"/>”. Läs <a href=\"https://example.org/\">mer"
                       "</a>.</p>\n"
                       "    <ul><li>ett</li><li>två<ol><li>inre</li></ol></li></ul>\n"
                       "    <table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>\n" +
                       mail +
                       "  </mail>\n"
                       "</layout>\n");
    }

private:
    support::TemporaryFolder folder_;
    support::CurrentFolder inside_;
};

std::string message_path(int region) { return fmt::format("out/a/outbox/lägesrapport-{:04}.eml", region); }

json read_messages(const std::vector<std::string>& paths) {
    std::vector<std::string> words{"python3", std::string(LAGESBILD_SOURCE_DIR) + "/tests/end_to_end/read_messages.py"};
    words.insert(words.end(), paths.begin(), paths.end());
    const auto result = support::run(words);
    INFO(result.errors);
    REQUIRE(result.exit_code == 0);
    return json::parse(result.output);
}

void build_and_send(int exit_code = 0) {
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    const auto result = lagesbild({"outbox"});
    INFO(result.errors);
    REQUIRE(result.exit_code == exit_code);
}

}  // namespace

TEST_CASE("a mail program reads in each message what the layout says, with the report as it was built") {
    const Regions project;
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    const auto result = lagesbild({"outbox"});
    CHECK(result.errors == "");
    CHECK(result.output == message_path(1) + "\n" + message_path(2) + "\n" + message_path(3) + "\n");
    const json messages = read_messages({message_path(1), message_path(2), message_path(3)});
    const json built = json::parse(read_file("out/a/manifest.json"))["reports"];
    const json sent = json::parse(read_file("out/a/outbox/manifest.json"))["reports"];
    for (size_t i = 0; i < 3; ++i) {
        const json& message = messages[i];
        INFO(message.dump(2));
        CHECK(message["defects"].empty());
        CHECK(message["from"] == json::array({{{"name", "NPO, exempelhälsa"}, {"address", "npo@example.org"}}}));
        CHECK(message["to"] ==
              json::array({{{"name", "Samordnare"}, {"address", fmt::format("r{}@region.example", i + 1)}}}));
        CHECK(message["subject"] == fmt::format("Läget i Region Ö{}", i + 1));
        CHECK(message["date"] == "2021-06-24T00:00:00+00:00");
        CHECK(message["unsent"] == "1");
        CHECK(message["text"] == fmt::format("Hej!\n\nNi svarade ”Svar {}.”. Läs mer <https://example.org/>.\n\n"
                                             "• ett\n• två\n  1. inre\n\na | b\n",
                                             i + 1));
        REQUIRE(message["attachments"].size() == 1);
        CHECK(message["attachments"][0]["name"] == fmt::format("lägesrapport-{:04}.pdf", i + 1));
        CHECK(message["attachments"][0]["type"] == "application/pdf");
        CHECK(message["attachments"][0]["sha256"] == built[i]["sha256"]);
        CHECK(sent[i]["attached"]["sha256"] == built[i]["sha256"]);
        CHECK(sent[i]["sha256"] == base::sha256(read_file(message_path(static_cast<int>(i) + 1))));
    }
}

TEST_CASE("messages are the same bytes each time, and at any number of jobs") {
    const Regions project(8);
    build_and_send();
    const std::string first = read_file(message_path(5)), manifest = read_file("out/a/outbox/manifest.json");
    fs::remove_all("out/a/outbox");
    REQUIRE(lagesbild({"outbox", "--jobs", "1"}).exit_code == 0);
    CHECK(read_file(message_path(5)) == first);
    CHECK(read_file("out/a/outbox/manifest.json") == manifest);
}

TEST_CASE("nothing is sent that was not looked at") {
    const Regions project;
    const auto is_stale = [](const std::vector<std::string>& arguments, const std::string& why) {
        const auto result = lagesbild(arguments);
        INFO(result.errors);
        CHECK(result.exit_code == 1);
        CHECK(result.errors.find("`out/a/lägesrapport-0002.pdf` " + why + " [stale-report]") != std::string::npos);
        CHECK(result.errors.find("run `lagesbild build`") != std::string::npos);
        CHECK_FALSE(fs::exists(message_path(2)));
    };
    const std::vector<std::string> second{"outbox", "--edition", "0002"};
    is_stale(second, "has not been built");
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    is_stale({"outbox", "--edition", "0002", "--as-of", "2021-06-25"}, "was built as of another day");
    is_stale({"outbox", "--edition", "0002", "--baseline", "sources"},
             "was compared with another issue when it was built");
    write_file("answers/0002.xml", "<answers><p>Ett annat svar.</p></answers>\n");
    is_stale(second, "was built before `answers/0002.xml` was changed");
    write_file("answers/0002.xml", "<answers><p>Svar 2.</p></answers>\n");
    write_file("layouts/report.xml", read_file("layouts/report.xml") + "\n");
    is_stale({"outbox", "--edition", "0002"}, "was built before `layouts/report.xml` was changed");
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    const std::string pdf = read_file("out/a/lägesrapport-0002.pdf");
    write_file("out/a/lägesrapport-0002.pdf", pdf + "%");
    is_stale(second, "is not as it was built");
    fs::remove("out/a/lägesrapport-0002.pdf");
    is_stale(second, "cannot be read");
    write_file("out/a/manifest.json", "[]");
    const auto foreign = lagesbild(second);
    CHECK(foreign.errors.find("[broken-manifest]") != std::string::npos);
    CHECK(foreign.exit_code == 4);
}

TEST_CASE("a fault in one region's recipients keeps its message back and no other") {
    const Regions project;
    Regions::write_recipients(Regions::recipient(1, "Samordnare", "<address>r1@region.example</address>") +
                              Regions::recipient(3, "Samordnare", "<address>r3 at region</address>"));
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    const auto result = lagesbild({"outbox"});
    CHECK(result.exit_code == 3);
    CHECK(result.output == message_path(1) + "\n");
    CHECK(
        result.errors.find("regions.xml:3:1: error: the message with `out/a/lägesrapport-0002.pdf` has nobody that it "
                           "goes to [missing-recipient]") != std::string::npos);
    CHECK(result.errors.find("recipients.xml:3:") != std::string::npos);
    CHECK(result.errors.find("the address `r3 at region` has no `@` [invalid-address]") != std::string::npos);
    CHECK(result.errors.find("2 of 3 editions were not made") != std::string::npos);
}

TEST_CASE("whoever stands twice in a message is told, and so are two senders") {
    const Regions project(1);
    Regions::write_recipients(
        Regions::recipient(1, "A", "<address>a@region.example</address><address>A@region.example</address>"),
        "<address>x@example.org</address><address>y@example.org</address>");
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    const auto result = lagesbild({"outbox"});
    CHECK(result.exit_code == 1);
    CHECK(result.errors.find("a message goes to `A@region.example` twice [duplicate-identifier]") != std::string::npos);
    CHECK(result.errors.find("a second address that it is from [invalid-address]") != std::string::npos);
    CHECK_FALSE(fs::exists("out/a/outbox"));
}

TEST_CASE("names and subjects cannot add a line to the head") {
    const Regions project(1);
    const std::string odd = "Ek, ”Å” &quot;B&quot; &lt;c@d.example&gt;; (x)&#10;Bcc: evil@example.org";
    Regions::write_recipients(Regions::recipient(1, odd, "<address>\n  a@region.example\n</address>"));
    Regions::write_layout("Läget&#13;&#10;Bcc: evil@example.org, {$region/@name}");
    build_and_send();
    const json message = read_messages({message_path(1)})[0];
    INFO(message.dump(2));
    CHECK(message["defects"].empty());
    CHECK(message["to"] == json::array({{{"name", "Ek, ”Å” \"B\" <c@d.example>; (x) Bcc: evil@example.org"},
                                         {"address", "a@region.example"}}}));
    CHECK(message["subject"] == "Läget Bcc: evil@example.org, Region Ö1");
    const auto headers = message["headers"].get<std::vector<std::string>>();
    CHECK(std::ranges::find(headers, "bcc") == headers.end());
    Regions::write_recipients(Regions::recipient(1, "A", "<address>a@b.example&#10;Bcc: c@d.example</address>"));
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    CHECK(lagesbild({"outbox"}).errors.find("[invalid-address]") != std::string::npos);
}

TEST_CASE("names are as long as 500 characters") {
    const Regions project(1);
    std::string name;
    for (int i = 0; i < 500; ++i) name += i % 10 == 9 ? " " : "ö";
    name.back() = 'x';
    Regions::write_recipients(Regions::recipient(1, name, "<address>a@region.example</address>"));
    build_and_send();
    CHECK(read_messages({message_path(1)})[0]["to"][0]["name"] == name);
    Regions::write_recipients(Regions::recipient(1, name + "yz", "<address>a@region.example</address>"));
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    const auto result = lagesbild({"outbox"});
    CHECK(result.exit_code == 1);
    CHECK(result.errors.find("has more than 500 characters [refused-header]") != std::string::npos);
}

TEST_CASE("a thousand recipients have a message each, with nobody else's answer in it") {
    const Regions project(1000);
    build_and_send();
    for (const int region : {1, 500, 1000}) {
        const json message = read_messages({message_path(region)})[0];
        const std::string text = message["text"];
        CHECK(text.find(fmt::format("”Svar {}.”", region)) != std::string::npos);
        CHECK(text.find("Svar") == text.rfind("Svar"));
        CHECK(message["to"].size() == 1);
        CHECK(message["to"][0]["address"] == fmt::format("r{}@region.example", region));
    }
}

TEST_CASE("where there are no recipients nothing is written, and an empty file is told") {
    const Regions project(2);
    Regions::write_recipients("");
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    const auto none = lagesbild({"outbox"});
    CHECK(none.exit_code == 1);
    CHECK_FALSE(fs::exists("out/a/outbox"));
    write_file("recipients.xml", "");
    CHECK(lagesbild({"outbox"}).exit_code == 1);
}

TEST_CASE("a message needs a day, and a layout that says what it says") {
    const Regions project(1);
    REQUIRE(end_to_end::lagesbild({"build"}).exit_code == 0);
    const auto undated = end_to_end::lagesbild({"outbox"});
    CHECK(undated.exit_code == 1);
    CHECK(undated.errors.find("[refused-header]") != std::string::npos);
    const end_to_end::SmallProject small;
    const auto silent = lagesbild({"outbox"});
    CHECK(silent.exit_code == 2);
    CHECK(silent.errors.find("no layout says what messages say [missing-input]") != std::string::npos);
}

TEST_CASE("a message that is made no more is removed from the outbox") {
    const Regions project;
    build_and_send();
    write_file("regions.xml", "<regions><region code=\"0001\" name=\"Region Ö1\"/></regions>\n");
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    const auto result = lagesbild({"outbox"});
    CHECK(result.exit_code == 0);
    CHECK(result.errors.find("removed `" + message_path(2) + "`") != std::string::npos);
    CHECK_FALSE(fs::exists(message_path(2)));
    CHECK(fs::exists(message_path(1)));
}

TEST_CASE("without the library for messages, reports are made and messages are told") {
    const Regions project(1);
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    // A file of that name which is none.
    write_file("lib/libgmime-3.0.so.0", "none");
    auto environment = dated;
    environment.push_back("LD_LIBRARY_PATH=" + (fs::current_path() / "lib").string());
    CHECK(end_to_end::lagesbild({"build"}, environment).exit_code == 0);
    const auto result = end_to_end::lagesbild({"outbox"}, environment);
    CHECK(result.exit_code == 1);
    CHECK(result.errors.find("[missing-mail-library]") != std::string::npos);
    CHECK_FALSE(fs::exists("out/a/outbox"));
}
