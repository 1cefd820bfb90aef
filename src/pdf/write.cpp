#include "pdf/write.hpp"

#include "pdf/assemble.hpp"
#include "pdf/haru/failure.hpp"
#include "pdf/refusal.hpp"

namespace pdf {

namespace {

std::string convert(const document::Document& document, const text::Fonts& fonts) {
    const Content content = paint(document, fonts);
    const Tags tags = tag(document, content, fonts);
    const haru::File file = assemble(document, fonts, content, tags);
    return file.bytes();
}

}  // namespace

std::optional<std::string> write(const document::Document& document, const text::Fonts& fonts, diag::Sink& sink) {
    try {
        return convert(document, fonts);
    } catch (const Refusal& refusal) {
        sink.report(refusal.code(), refusal.span(), refusal.what());
    } catch (const haru::Failure& failure) {
        sink.report(diag::Code::pdf_failure, {}, std::string("the PDF could not be assembled: ") + failure.what());
    }
    return std::nullopt;
}

}  // namespace pdf
