#include "pdf/haru/file.hpp"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_pages.h>

#include "pdf/haru/create.hpp"
#include "pdf/haru/deflate.hpp"
#include "pdf/haru/serialize.hpp"

namespace pdf::haru {

namespace {

/// Leaves of the page tree hold this many pages, so that 32767 of them can hold any document.
constexpr HPDF_UINT pages_per_node = 64;

void write(HPDF_Dict stream, std::string_view data) {
    if (!data.empty())
        check(HPDF_Stream_Write(stream->stream, reinterpret_cast<const HPDF_BYTE*>(data.data()),
                                static_cast<HPDF_UINT>(data.size())));
}

void write_compressed(HPDF_Dict stream, std::string_view data) {
    const std::string packed = deflate(data);
    if (packed.size() >= data.size()) return write(stream, data);
    Dict(stream).set("Filter", Name{"FlateDecode"});
    write(stream, packed);
}

}  // namespace

void File::Free::operator()(_HPDF_Doc_Rec* document) const { HPDF_Free(document); }

File::File() : document_(checked(HPDF_New(nullptr, nullptr))) {
    check(HPDF_SetPagesConfiguration(document_.get(), pages_per_node));
    document_->pdf_version = HPDF_VER_17;
    info().set("Producer", Bytes{producer()});
    // libharu itself does this only when it writes.
    Dict(document_->trailer).set("Root", catalog());
    Dict(document_->trailer).set("Info", info());
}

Dict File::catalog() const { return Dict(document_->catalog); }
Dict File::info() const { return Dict(checked(document_->info)); }

Dict File::add_dict() {
    auto* const dict = create_dict(document_->mmgr);
    check(HPDF_Xref_Add(document_->xref, dict));
    return Dict(dict);
}

Array File::add_array() {
    auto* const array = create_array(document_->mmgr);
    check(HPDF_Xref_Add(document_->xref, array));
    return Array(array);
}

Dict File::add_plain_stream(std::string_view data) {
    auto* const stream = checked(HPDF_DictStream_New(document_->mmgr, document_->xref));
    write(stream, data);
    return Dict(stream);
}

Dict File::add_stream(std::string_view data) {
    auto* const stream = checked(HPDF_DictStream_New(document_->mmgr, document_->xref));
    write_compressed(stream, data);
    return Dict(stream);
}

Dict File::add_page(base::Size size, std::string_view content) {
    const Dict page(checked(HPDF_AddPage(document_.get())));
    // libharu's box of floats and its list of procedure sets, obsolete since PDF 1.4, give way to ours.
    page.set_array("MediaBox").add(int64_t{0}).add(int64_t{0}).add(size.width).add(size.height);
    write_compressed(static_cast<HPDF_PageAttr>(page.record()->attr)->contents, content);
    return page;
}

std::string File::bytes() const {
    check(HPDF_GetError(document_.get()));
    return serialize(*document_->xref, *document_->trailer);
}

std::string File::producer() { return std::string("Haru Free PDF Library ") + HPDF_GetVersion(); }

}  // namespace pdf::haru
