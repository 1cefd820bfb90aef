#include "xml/encoding.hpp"

#include <catch2/catch.hpp>

#include "unit/xml/reading.hpp"

namespace {

using namespace std::string_literals;

std::string utf16(const std::u16string& text, bool little, bool mark) {
    std::string bytes = mark ? (little ? "\xFF\xFE" : "\xFE\xFF") : "";
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFFU);
        const char high = static_cast<char>(unit >> 8U);
        bytes += little ? low : high;
        bytes += little ? high : low;
    }
    return bytes;
}

TEST_CASE("every encoding gives the same text and the same places") {
    const std::string text = "<r>\n<å/><a ä='ö'>x</a></r>";
    const std::string latin = "<r>\n<\xE5/><a \xE4='\xF6'>x</a></r>";
    const std::u16string wide = u"<r>\n<å/><a ä='ö'>x</a></r>";
    struct Case {
        const char* name;
        std::string bytes;
        uint32_t line;
    };
    const std::vector<Case> cases{
        {"UTF-8", text, 2},
        {"UTF-8 with a mark", "\xEF\xBB\xBF" + text, 2},
        {"UTF-8 declared", "<?xml version='1.0' encoding='utf-8'?>\n" + text, 3},
        {"UTF-8 marked and declared", "\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-8'?>\n" + text, 3},
        {"ISO-8859-1", "<?xml version='1.0' encoding='ISO-8859-1'?>\n" + latin, 3},
        {"latin1", "<?xml version=\"1.0\" encoding = \"latin1\" standalone='yes'?>\n" + latin, 3},
        {"windows-1252", "<?xml version='1.0' encoding='Windows-1252'?>\n" + latin, 3},
        {"ISO-8859-15", "<?xml version='1.0' encoding='ISO-8859-15'?>\n" + latin, 3},
        {"UTF-16, little-endian, marked", utf16(wide, true, true), 2},
        {"UTF-16, big-endian, marked", utf16(wide, false, true), 2},
        {"UTF-16 declared", utf16(u"<?xml version='1.0' encoding='UTF-16'?>\n" + wide, true, true), 3},
        {"UTF-16 without a mark", utf16(u"<?xml version='1.0' encoding='UTF-16'?>\n" + wide, false, false), 3},
    };
    for (const Case& each : cases) {
        INFO(each.name);
        const Reading reading(each.bytes);
        CHECK(complaints(reading.sink) == Complaints{});
        REQUIRE(reading.document != nullptr);
        const pugi::xml_node a = reading.find("/r/a");
        const std::string line = std::to_string(each.line) + ':';
        CHECK(std::string(a.attribute("ä").value()) == "ö");
        CHECK(Reading::place(reading.documents.span(a)) == line + "5");
        CHECK(Reading::place(reading.documents.value_span(a, a.attribute("ä"), 0)) == line + "11");
        CHECK(Reading::place(reading.documents.text_span(a.first_child(), 0)) == line + "14");
    }
}

TEST_CASE("windows-1252 has quotes where ISO-8859-1 has controls") {
    const Reading reading("<?xml version='1.0' encoding='windows-1252'?><a>\x94\x96\x80</a>");
    REQUIRE(reading.document != nullptr);
    CHECK(std::string(reading.find("/a").text().get()) == "”–€");
}

TEST_CASE("bytes that are not in the encoding are refused where they stand") {
    struct Case {
        std::string bytes, complaint;
    };
    const std::vector<Case> cases{
        {"<a>\nå \xE5</a>", "2:3: byte 0xE5 is not UTF-8 [invalid-encoding]"},
        {"<a>\xC0\xAF</a>", "1:4: byte 0xC0 is not UTF-8 [invalid-encoding]"},
        {"<a>\xED\xA0\x80</a>", "1:4: byte 0xED is not UTF-8 [invalid-encoding]"},
        {"<a>\xF4\x90\x80\x80</a>", "1:4: byte 0xF4 is not UTF-8 [invalid-encoding]"},
        {"<a/>\xC3", "1:5: byte 0xC3 is not UTF-8 [invalid-encoding]"},
        {"<?xml version='1.0' encoding='US-ASCII'?><a>\xE5</a>",
         "1:45: a byte here is not US-ASCII [invalid-encoding]"},
        {"<?xml version='1.0' encoding='UTF-7'?><a/>",
         "1:31: the encoding `UTF-7` is not known here [invalid-encoding]"},
        {"<?xml version='1.0' encoding='nonsense'?><a/>",
         "1:31: the encoding `nonsense` is not known here [invalid-encoding]"},
        {"<?xml version='1.0' encoding='UTF-16'?><a/>",
         "1:31: the file declares `UTF-16` but is UTF-8 [invalid-encoding]"},
        {"\xEF\xBB\xBF<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
         "1:31: the file declares `ISO-8859-1` but is UTF-8 [invalid-encoding]"},
        {utf16(u"<?xml version='1.0' encoding='UTF-8'?><a/>", true, true),
         "1:31: the file declares `UTF-8` but is UTF-16LE [invalid-encoding]"},
        {utf16(u"<a>\xD800</a>", true, true), "1:4: a byte here is not UTF-16LE [invalid-encoding]"},
    };
    for (const Case& each : cases) {
        INFO(each.bytes);
        const Reading reading(each.bytes);
        CHECK(reading.document == nullptr);
        CHECK(complaints(reading.sink) == Complaints{each.complaint});
    }
}

TEST_CASE("the quoted line of a file in a wrong encoding is readable") {
    const xml::Decoded decoded = xml::decode("<a>Malm\xF6, Malmö</a>");
    CHECK(decoded.text == "<a>Malm\xEF\xBF\xBD, Malmö</a>");
    REQUIRE(decoded.fault);
    CHECK(decoded.fault->offset == 7);
}

TEST_CASE("long texts are converted whole") {
    std::string bytes = "<?xml version='1.0' encoding='ISO-8859-1'?><a>" + std::string(10'001, '\xE5') + "</a>";
    const xml::Decoded decoded = xml::decode(bytes);
    CHECK_FALSE(decoded.fault);
    CHECK(decoded.text.size() == bytes.size() + 10'001);
    for (size_t letters = 4000; letters < 4200; ++letters) {
        INFO(letters);
        const xml::Decoded pair =
            xml::decode(utf16(u"<?xml version='1.0'?>" + std::u16string(letters, 'a') + u"\U0001F600", true, true));
        CHECK(pair.text.ends_with("a\U0001F600"));
    }
}

}  // namespace
