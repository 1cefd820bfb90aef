#include "xml/schema_files.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace xml {
namespace {

class Reader {
public:
    Reader(Documents& documents, diag::Sink& sink) : documents_(documents), sink_(sink) {}

    void read(const std::string& path, diag::Span named_at) {
        const Document* document = documents_.read(path, sink_, named_at);
        files_.complete = files_.complete && document != nullptr;
        if (document == nullptr || std::ranges::count(files_.documents, document) > 0) return;
        files_.documents.push_back(document);
        for (const pugi::xml_node part : document->root().children())
            if (const pugi::xml_attribute location = part.attribute("schemaLocation"))
                read_part(*document, location.value(), documents_.value_span(part, location, 0));
    }

    SchemaFiles files() { return std::move(files_); }

private:
    void read_part(const Document& whole, const std::string& location, diag::Span named_at) {
        const bool is_remote = location.find("://") != std::string::npos;
        if (!is_remote && stays_beside(location)) return read(beside(whole.path, location), named_at);
        files_.complete = false;
        sink_.report(diag::Code::broken_schema, named_at,
                     is_remote ? fmt::format("`{}` would have to be fetched, and nothing is", location)
                               : fmt::format("`{}` leads out of the schema's folder", location),
                     "put a copy beside the schema and name that");
    }

    Documents& documents_;
    diag::Sink& sink_;
    SchemaFiles files_;
};

}  // namespace

SchemaFiles read_schema_files(Documents& documents, const std::string& path, diag::Span named_at, diag::Sink& sink) {
    Reader reader(documents, sink);
    reader.read(path, named_at);
    return reader.files();
}

}  // namespace xml
