#include "text/font.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include <catch2/catch.hpp>

namespace text {
namespace {

constexpr char32_t check_mark = U'✓';

std::string lato() {
    Fonts fonts;
    return fonts.face(fonts.find({"Lato"}).face).path();
}

std::string bytes_of(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// A table's offset in a font file, found by its tag in the table directory.
size_t table_offset(const std::string& bytes, const std::string& tag) {
    const size_t record = bytes.find(tag);
    REQUIRE(record < 12 + 16 * 64);
    size_t offset = 0;
    for (size_t i = 0; i < 4; ++i) offset = offset << 8 | static_cast<uint8_t>(bytes[record + 8 + i]);
    return offset;
}

/// Writes a damaged copy of a font for a test, and takes it away again.
struct FontFile {
    explicit FontFile(const std::string& bytes) { std::ofstream{path, std::ios::binary} << bytes; }
    ~FontFile() { std::remove(path.c_str()); }
    FontFile(const FontFile&) = delete;
    FontFile& operator=(const FontFile&) = delete;
    std::string path = std::string{LAGESBILD_BINARY_DIR} + "/damaged-font.ttf";
};

FaceError error_of(const std::string& path, uint32_t index = 0) { return std::get<FaceError>(Face::load(path, index)); }

TEST_CASE("a face's measures are those of its tables") {
    Fonts fonts;
    const Face& face = fonts.face(fonts.find({"Lato"}).face);
    const std::string bytes = bytes_of(face.path());
    const auto word = [&](const char* tag, size_t offset) {
        const size_t at = table_offset(bytes, tag) + offset;
        return static_cast<int16_t>(static_cast<uint8_t>(bytes[at]) << 8 | static_cast<uint8_t>(bytes[at + 1]));
    };
    CHECK(face.family() == "Lato");
    CHECK(face.postscript_name() == "Lato-Regular");
    CHECK(face.weight() == 400);
    CHECK_FALSE(face.italic());
    CHECK(face.metrics().units_per_em == word("head", 18));
    const bool typographic = (word("OS/2", 62) & 0x80) != 0;
    CHECK(face.metrics().ascender == (typographic ? word("OS/2", 68) : word("hhea", 4)));
    CHECK(face.metrics().descender == (typographic ? word("OS/2", 70) : word("hhea", 6)));
    CHECK(face.metrics().x_height == word("OS/2", 86));
    CHECK(face.metrics().cap_height == word("OS/2", 88));
    CHECK(face.metrics().underline_position == word("post", 8));
    CHECK(face.metrics().underline_thickness == word("post", 10));
    for (const char32_t letter : U"AÅgéü–") {
        const uint16_t glyph = face.glyph_for(letter);
        CHECK(face.advance(glyph) == word("hmtx", size_t{glyph} * 4));
    }
}

TEST_CASE("a face knows which signs it has") {
    Fonts fonts;
    const Face& face = fonts.face(fonts.find({"Lato"}).face);
    CHECK(face.glyph_for(U'å') != 0);
    CHECK(face.glyph_for(U'漢') == 0);
}

TEST_CASE("a file that is no usable font is an error, not a crash") {
    CHECK(error_of("/nowhere/font.ttf") == FaceError::unreadable);
    CHECK(error_of(std::string{LAGESBILD_SOURCE_DIR} + "/CMakeLists.txt") == FaceError::not_opentype);
    CHECK(error_of(lato(), 7) == FaceError::not_opentype);

    const std::string good = bytes_of(lato());
    SECTION("cut short") {
        const FontFile file{good.substr(0, 300)};
        CHECK(error_of(file.path) == FaceError::not_opentype);
    }
    SECTION("without outlines") {
        std::string bytes = good;
        bytes.replace(bytes.find("glyf"), 4, "glyX");
        const FontFile file{bytes};
        CHECK(error_of(file.path) == FaceError::not_truetype);
    }
    for (const int scale : {0, 15, 16385}) {
        std::string bytes = good;
        const size_t at = table_offset(bytes, "head") + 18;
        bytes[at] = static_cast<char>(scale >> 8);
        bytes[at + 1] = static_cast<char>(scale & 0xFF);
        const FontFile file{bytes};
        CHECK(error_of(file.path) == FaceError::bad_scale);
    }
    SECTION("of a licence that forbids embedding") {
        std::string bytes = good;
        bytes[table_offset(bytes, "OS/2") + 9] = 2;
        const FontFile file{bytes};
        CHECK(error_of(file.path) == FaceError::not_embeddable);
    }
    for (const std::string table : {"glyf", "loca", "hhea", "hmtx"}) {
        INFO(table);
        std::string bytes = good;
        const size_t at = table_offset(bytes, table);
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), table == "glyf" ? 400'000 : 36, '\0');
        if (table == "loca" || table == "hmtx")
            std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), 8'000, '\0');
        const FontFile file{bytes};
        CHECK(error_of(file.path) == FaceError::shapeless);
    }
}

TEST_CASE("a face that is installed and cannot be used is told with the reason") {
    Fonts machine;
    const auto path_of = [&](uint16_t weight) { return machine.face(machine.find({"Lato", weight}).face).path(); };
    const std::filesystem::path folder = std::filesystem::path{LAGESBILD_BINARY_DIR} / "few-fonts";
    std::filesystem::create_directories(folder);
    std::string bytes = bytes_of(path_of(400));
    bytes[table_offset(bytes, "OS/2") + 9] = 2;
    std::ofstream{folder / "regular.ttf", std::ios::binary} << bytes;
    std::filesystem::copy_file(path_of(700), folder / "bold.ttf", std::filesystem::copy_options::overwrite_existing);
    std::ofstream{folder / "fonts.conf"} << "<fontconfig><dir>" << folder.string() << "</dir><cachedir>"
                                         << folder.string() << "</cachedir></fontconfig>";
    ::setenv("FONTCONFIG_FILE", (folder / "fonts.conf").c_str(), 1);
    Fonts few;
    const FoundFace regular = few.find({"Lato", 400}), bold = few.find({"Lato", 700}),
                    none = few.find({"Carlito", 400});
    ::unsetenv("FONTCONFIG_FILE");
    CHECK(regular.match == FaceMatch::substituted);
    CHECK(regular.passed_over == UnusableFace{(folder / "regular.ttf").string(), FaceError::not_embeddable});
    CHECK(bold == FoundFace{bold.face, FaceMatch::exact});
    CHECK(none.match == FaceMatch::missing);
    CHECK_FALSE(none.passed_over);
    std::filesystem::remove_all(folder);
}

TEST_CASE("a query finds the face of its weight and style") {
    struct Expected {
        FaceQuery query;
        const char* postscript_name = nullptr;
        FaceMatch match = FaceMatch::missing;
    };
    const Expected table[] = {
        {{"Lato", 400, false}, "Lato-Regular", FaceMatch::exact},
        {{"lato", 700, false}, "Lato-Bold", FaceMatch::exact},
        {{"Lato", 400, true}, "Lato-Italic", FaceMatch::exact},
        {{"Lato", 600, true}, "Lato-SemiboldItalic", FaceMatch::exact},
        {{"Lato", 100, false}, "Lato-Hairline", FaceMatch::exact},
        {{"Lato", 900, false}, "Lato-Black", FaceMatch::exact},
        {{"Lato", 650, false}, "Lato-Bold", FaceMatch::substituted},
        {{"Lato", 350, false}, "Lato-Light", FaceMatch::substituted},
        {{"Lato", 450, false}, "Lato-Medium", FaceMatch::substituted},
        {{"DejaVu Sans", 400, false}, "DejaVuSans", FaceMatch::exact},
        {{"DejaVu Sans", 600, false}, "DejaVuSans-Bold", FaceMatch::substituted},
        {{"DejaVu Sans Condensed", 700, false}, "DejaVuSansCondensed-Bold", FaceMatch::exact},
        {{"No Such Family", 700, false}, "Lato-Bold", FaceMatch::missing},
        {{"", 400, false}, "Lato-Regular", FaceMatch::missing},
    };
    Fonts fonts;
    for (const Expected& expected : table) {
        INFO(expected.query.family << ' ' << expected.query.weight << ' ' << expected.query.italic);
        const FoundFace found = fonts.find(expected.query);
        CHECK(fonts.face(found.face).postscript_name() == expected.postscript_name);
        CHECK(found.match == expected.match);
    }
}

TEST_CASE("a face is loaded once, however it is asked for") {
    Fonts fonts;
    CHECK(fonts.any_installed());
    const FaceId face = fonts.find({"Lato", 700}).face;
    CHECK(fonts.find({"LATO", 700}).face == face);
    CHECK(fonts.find({"No Such Family", 700}).face == face);
}

TEST_CASE("a sign that the face lacks is taken from another") {
    Fonts fonts;
    const FaceId bold = fonts.find({"DejaVu Serif", 700}).face;
    const Fonts::Fallback fallback = fonts.fallback_for(U'☕', bold);
    REQUIRE(fallback.found);
    CHECK(fonts.face(fallback.face).family() == "DejaVu Sans");
    CHECK(fonts.face(fallback.face).weight() == 700);
    CHECK(fonts.face(fallback.face).glyph_for(U'☕') != 0);

    const FaceId regular = fonts.find({"Lato"}).face;
    const Fonts::Fallback check = fonts.fallback_for(check_mark, regular);
    REQUIRE(check.found);
    CHECK(fonts.face(check.face).glyph_for(check_mark) != 0);
    CHECK(fonts.fallback_for(check_mark, regular) == check);
}

TEST_CASE("what no font can say for another has no fallback") {
    Fonts fonts;
    const FaceId face = fonts.find({"Lato"}).face;
    CHECK_FALSE(fonts.fallback_for(U'\uF6C5', face).found);
    CHECK_FALSE(fonts.fallback_for(U'\U0010FFFD', face).found);
    CHECK_FALSE(fonts.fallback_for(U'\U00013000', face).found);
}

/// Makes fontconfig read a configuration of one folder, for as long as it lives.
struct OwnConfiguration {
    explicit OwnConfiguration(const std::string& folder) {
        std::ofstream{path} << "<fontconfig><dir>" << folder
                            << "</dir><cachedir>/var/cache/fontconfig</cachedir></fontconfig>";
        setenv("FONTCONFIG_FILE", path.c_str(), 1);
    }
    ~OwnConfiguration() {
        unsetenv("FONTCONFIG_FILE");
        std::remove(path.c_str());
    }
    OwnConfiguration(const OwnConfiguration&) = delete;
    OwnConfiguration& operator=(const OwnConfiguration&) = delete;
    std::string path = std::string{LAGESBILD_BINARY_DIR} + "/own-fonts.conf";
};

TEST_CASE("without the default family any face takes the place of a missing one, the same each time") {
    const OwnConfiguration dejavu_only{"/usr/share/fonts/truetype/dejavu"};
    Fonts fonts;
    CHECK(fonts.any_installed());
    const FoundFace found = fonts.find({"Lato", 700});
    CHECK(found.match == FaceMatch::missing);
    CHECK(fonts.face(found.face).postscript_name() == "DejaVuSans-Bold");
    CHECK(fonts.find({"DejaVu Serif", 700}).match == FaceMatch::exact);
}

TEST_CASE("a machine without fonts is told from others") {
    const OwnConfiguration nothing{"/nowhere"};
    Fonts fonts;
    CHECK_FALSE(fonts.any_installed());
    CHECK(fonts.find({"Lato"}).match == FaceMatch::missing);
}

TEST_CASE("the order of asking does not change the faces") {
    const FaceQuery queries[] = {{"Lato", 700}, {"DejaVu Sans"}, {"No Such Family", 400, true}, {"Lato", 450}};
    Fonts forwards, backwards;
    std::vector<std::string> first, second;
    for (size_t i = 0; i < std::size(queries); ++i) {
        first.push_back(forwards.face(forwards.find(queries[i]).face).path());
        const FaceQuery& query = queries[std::size(queries) - 1 - i];
        backwards.fallback_for(check_mark, backwards.find(query).face);
        second.insert(second.begin(), backwards.face(backwards.find(query).face).path());
    }
    CHECK(first == second);
}

TEST_CASE("threads share one set of fonts") {
    Fonts shared;
    const auto ask = [&](std::vector<std::string>& names) {
        for (uint16_t weight = 100; weight <= 900; weight = static_cast<uint16_t>(weight + 100)) {
            const FaceId face = shared.find({"Lato", weight, weight % 200 == 0}).face;
            names.push_back(shared.face(face).postscript_name());
            const Fonts::Fallback fallback = shared.fallback_for(U'♞', face);
            names.push_back(fallback.found ? shared.face(fallback.face).postscript_name() : "none");
        }
    };
    std::vector<std::vector<std::string>> names(4);
    std::vector<std::thread> threads;
    threads.reserve(names.size());
    for (auto& own : names) threads.emplace_back([&ask, &own] { ask(own); });
    for (std::thread& thread : threads) thread.join();
    CHECK(std::count(names.begin(), names.end(), names.front()) == 4);
}

}  // namespace
}  // namespace text
