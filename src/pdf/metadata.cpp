#include "pdf/metadata.hpp"

#include <chrono>

#include <fmt/format.h>

#include "pdf/checked_string.hpp"

namespace pdf {

namespace {

using document::Metadata;

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

struct Moment {
    int year;
    unsigned month, day;
    int64_t hour, minute, second;
};

Moment moment(int64_t seconds_since_1970) {
    using namespace std::chrono;
    const sys_seconds time{seconds{seconds_since_1970}};
    const sys_days midnight = floor<days>(time);
    const year_month_day date(midnight);
    const hh_mm_ss clock(time - midnight);
    return {int{date.year()},      unsigned{date.month()},  unsigned{date.day()},
            clock.hours().count(), clock.minutes().count(), clock.seconds().count()};
}

std::string xmp_date(const Moment& at) {
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", at.year, at.month, at.day, at.hour, at.minute,
                       at.second);
}

/// ISO 32000-1, 7.9.4
std::string pdf_date(const Moment& at) {
    return fmt::format("D:{:04}{:02}{:02}{:02}{:02}{:02}Z", at.year, at.month, at.day, at.hour, at.minute, at.second);
}

void append_simple(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) out += fmt::format("<{0}>{1}</{0}>\n", name, escaped(value));
}

void append_alternative(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty())
        out += fmt::format("<{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></{0}>\n", name,
                           escaped(value));
}

void append_list(std::string& out, std::string_view name, std::string_view container, std::string_view value) {
    if (!value.empty())
        out += fmt::format("<{0}><rdf:{1}><rdf:li>{2}</rdf:li></rdf:{1}></{0}>\n", name, container, escaped(value));
}

constexpr std::string_view packet_begin = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                                          "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                                          "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";
constexpr std::string_view packet_end = "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";

constexpr std::string_view description_begin = R"(<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
)";
constexpr std::string_view description_end = "</rdf:Description>\n";

/// PDF/A knows no PDF/UA: the property it is claimed with has to be described in the packet itself (ISO
/// 19005-2, 6.6.2.3).
constexpr std::string_view extension_schema =
    R"(<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
)";

void write_information(haru::Dict info, const Metadata& metadata, diag::Sink& sink) {
    const auto set = [&](const char* key, const std::string& value, const StringOrigin& origin) {
        if (!value.empty()) info.set(key, haru::Bytes{checked_text(value, origin, sink)});
    };
    set("Title", metadata.title, {"the report's title", metadata.title_span});
    set("Author", metadata.author, {"the report's author", metadata.author_span});
    set("Subject", metadata.subject, {"the report's subject", metadata.subject_span});
    set("Creator", metadata.creator, {"the program's name"});
    if (metadata.created) info.set("CreationDate", haru::Bytes{pdf_date(moment(*metadata.created))});
}

}  // namespace

std::string xmp(const Metadata& metadata, const std::string& producer) {
    std::string out(packet_begin);
    out += description_begin;
    append_simple(out, "dc:format", "application/pdf");
    append_alternative(out, "dc:title", metadata.title);
    append_list(out, "dc:creator", "Seq", metadata.author);
    append_alternative(out, "dc:description", metadata.subject);
    append_list(out, "dc:language", "Bag", metadata.language);
    append_simple(out, "pdf:Producer", producer);
    append_simple(out, "xmp:CreatorTool", metadata.creator);
    if (metadata.created) append_simple(out, "xmp:CreateDate", xmp_date(moment(*metadata.created)));
    out += description_end;
    out += extension_schema;
    return out += packet_end;
}

void write_metadata(haru::File& file, const Metadata& metadata, diag::Sink& sink) {
    write_information(file.info(), metadata, sink);
    haru::Dict stream = file.add_plain_stream(xmp(metadata, haru::File::producer()));
    stream.set("Type", haru::Name{"Metadata"});
    stream.set("Subtype", haru::Name{"XML"});
    file.catalog().set("Metadata", stream);
}

}  // namespace pdf
