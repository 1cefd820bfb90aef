#include <map>

#include <catch2/catch.hpp>

#include "layout/read.hpp"
#include "support/file.hpp"
#include "support/process.hpp"

namespace {

namespace fs = std::filesystem;
const fs::path repository = LAGESBILD_SOURCE_DIR;

bool is_layout(const fs::path& path) {
    const std::string name = path.filename().string();
    return path.extension() == ".xml" && (path.parent_path() == repository / "layouts" || name.starts_with("layout"));
}

/// The repository's layouts and those of all cases.
std::vector<std::string> layout_files() {
    std::vector<std::string> files;
    for (const char* folder : {"layouts", "tests/cases"}) {
        for (const auto& entry : fs::recursive_directory_iterator(repository / folder)) {
            if (is_layout(entry.path())) {
                files.push_back(entry.path().string());
            }
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// What xmllint says of each well-formed file: whether the generated schema is kept.
std::map<std::string, bool> verdicts_of_schema(const std::vector<std::string>& files) {
    const support::TemporaryFolder folder;
    support::write_file(folder.path() / "layout.xsd", layout::schema());
    fs::copy_file(repository / "layouts/xml.xsd", folder.path() / "xml.xsd");
    std::vector<std::string> command{"xmllint", "--noout", "--nonet", "--schema", folder.path() / "layout.xsd"};
    command.insert(command.end(), files.begin(), files.end());
    const std::string said = support::run(command).errors;
    std::map<std::string, bool> verdicts;
    for (const std::string& file : files) {
        const bool keeps = said.find(file + " validates\n") != std::string::npos;
        if (keeps || said.find(file + " fails to validate\n") != std::string::npos) {
            verdicts[file] = keeps;
        }
    }
    return verdicts;
}

/// Nothing when the file is not XML at all.
std::optional<bool> verdict_of_reader(const std::string& file) {
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    const xml::Document* document = documents.read(file, sink);
    if (document == nullptr) return std::nullopt;
    const auto layout = layout::read(documents, *document, sink);
    return layout && layout->sound;
}

}  // namespace

TEST_CASE("the generated schema and the reader agree on every layout") {
    const std::vector<std::string> files = layout_files();
    const auto schema = verdicts_of_schema(files);
    REQUIRE(schema.size() > files.size() / 2);
    for (const std::string& file : files) {
        INFO(file);
        const auto reader = verdict_of_reader(file);
        REQUIRE(schema.contains(file) == reader.has_value());
        if (!reader) {
            continue;
        }
        // Faults that XML Schema has no words for; the reference of the layout language lists them.
        const bool beyond_schema = fs::exists(fs::path(file).parent_path() / "beyond-schema");
        CHECK(schema.at(file) == (*reader || beyond_schema));
        CHECK_FALSE((*reader && beyond_schema));
    }
}
