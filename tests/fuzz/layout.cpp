#include "fuzz/composed.hpp"
#include "fuzz/target.hpp"
#include "layout/read.hpp"

namespace {

/// What layouts of the tests bind: rows and texts of several kinds.
constexpr std::string_view source = R"xml(<note id="n" as-of="2021-06-24" xml:lang="sv"><title>Titel</title>
<p>En <em>liten</em> text.</p><list><row id="a" n="1" date="2021-09">Ett</row><row id="b" n="2" ref="a">Två</row></list></note>)xml";

}  // namespace

/// A layout is read and bound to a small source.
void fuzz::try_input(std::string_view bytes) {
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    const xml::Document* read = documents.parse("layouts/layout.xml", std::string(bytes), sink);
    const xml::Document* bound = documents.parse("note.xml", std::string(source), sink);
    if (read != nullptr) compose(layout::read(documents, *read, sink), *bound, documents, sink);
    tell(sink, files);
}
