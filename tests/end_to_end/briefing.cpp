#include "end_to_end/briefing.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

namespace end_to_end {
namespace {

/// Without the quotation marks that a dump writes around it; what it writes as `\u{a0}` is a space.
std::string unquoted(std::string_view text) {
    std::string plain;
    for (size_t i = 1; i < text.size() && text[i] != '"'; ++i) {
        if (text.substr(i, 6) == "\\u{a0}") {
            plain += ' ';
            i += 5;
        } else {
            plain += text[i] == '\\' ? text[++i] : text[i];
        }
    }
    return plain;
}

size_t after_quotes(std::string_view text, size_t at) {
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\') ++at;
    }
    return at + 1;
}

/// Where the value of an attribute ends that begins at `at`: a word, a text or a list of texts.
size_t after_value(std::string_view text, size_t at) {
    if (text[at] == '"') return after_quotes(text, at);
    if (text[at] != '[') return std::min(text.find(' ', at), text.size());
    for (++at; at < text.size() && text[at] != ']';) at = text[at] == '"' ? after_quotes(text, at) : at + 1;
    return at + 1;
}

/// The leaf that stands behind an element and its attributes on one line of a dump; nothing when there is none.
std::string leaf_of(std::string_view line) {
    size_t at = std::min(line.find(' '), line.size());
    while (at < line.size()) {
        if (line[at] == ' ') {
            ++at;
        } else if (line[at] == '"') {
            return unquoted(line.substr(at));
        } else {
            const size_t value = line.find('=', at);
            if (value == std::string_view::npos) return "";
            at = after_value(line, value + 1);
        }
    }
    return "";
}

bool is_inline(const std::string& role) {
    static const std::set<std::string> roles{"Span", "Quote", "Link", "Reference", "Note"};
    return roles.contains(role);
}

std::string trimmed(const std::string& line) { return line.substr(std::min(line.find_first_not_of(' '), line.size())); }

struct Placed {
    double x = 0, y = 0, width = 0;
};

}  // namespace

Briefing::Briefing(const std::string& source, const std::string& layout) {
    const support::CurrentFolder inside(LAGESBILD_SOURCE_DIR);
    const std::vector<std::string> names{source, "--layout", layout};
    std::vector<std::string> build{"build", "--out", folder_.path()}, dump{"dump"};
    build.insert(build.end(), names.begin(), names.end());
    dump.insert(dump.end(), names.begin(), names.end());
    const auto result = lagesbild(build);
    INFO(result.errors);
    REQUIRE(result.exit_code == 0);
    REQUIRE(result.errors == "");
    path_ = result.output.substr(0, result.output.find('\n'));
    dump_ = lagesbild(dump).output;
    REQUIRE(dump_.find("\nDocument\n") != std::string::npos);
}

std::string Briefing::ask(std::vector<std::string> command) const {
    for (std::string& word : command) {
        if (word == "PDF") word = path_;
    }
    const auto result = support::run(command);
    INFO(command.front() << " " << result.errors);
    REQUIRE(result.exit_code == 0);
    return result.output;
}

std::string write_unlimited_layout(const std::string& folder) {
    const std::string all = support::read_file(LAGESBILD_SOURCE_DIR "/layouts/briefing.xml");
    const size_t limit = all.find(" max-pages="), end = all.find('>', limit);
    support::write_file(folder + "/briefing.xml", all.substr(0, limit) + all.substr(end));
    return folder + "/briefing.xml";
}

const Briefing& real_briefing() {
    static const Briefing briefing("sources/npo-psykisk-halsa.xml");
    return briefing;
}

const Briefing& invented_briefing() {
    static const support::TemporaryFolder folder;
    static const Briefing briefing("tests/cases/reports/briefing/source.xml", write_unlimited_layout(folder.path()));
    return briefing;
}

std::string structure_text(const std::string& dump) {
    std::istringstream lines(dump.substr(dump.find("\nDocument\n") + 1));
    std::string text;
    for (std::string line; std::getline(lines, line);) {
        line = trimmed(line);
        if (line.starts_with('"')) {
            text += unquoted(line);
            continue;
        }
        if (!is_inline(line.substr(0, line.find(' ')))) text += ' ';
        text += leaf_of(line);
    }
    return text;
}

std::string artifact_text(const std::string& dump) {
    std::istringstream lines(dump.substr(0, dump.find("\nDocument\n")));
    std::string text;
    Placed before;
    for (std::string line; std::getline(lines, line);) {
        const size_t artifact = line.find(" artifact ");
        if (!line.starts_with("  text ") || artifact == std::string::npos) continue;
        std::istringstream words(line);
        std::string word;
        Placed run;
        words >> word >> run.x >> run.y >> word >> run.width;
        const bool touches = run.y == before.y && std::abs(before.x + before.width - run.x) < 0.01;
        const size_t says = line.find("\" says \"");
        text += (touches ? "" : " ") +
                unquoted(line.substr(says == std::string::npos ? line.find('"', artifact) : says + 7));
        before = run;
    }
    return text;
}

std::string poppler_structure_text(const std::string& output) {
    std::istringstream lines(output);
    std::string text;
    for (std::string line; std::getline(lines, line);) {
        line = trimmed(line);
        if (line.starts_with('"')) text += line.substr(1, line.size() - 2) + ' ';
    }
    return text;
}

}  // namespace end_to_end
