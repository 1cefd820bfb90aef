#include "pdf/write.hpp"

#include "pdf/assemble.hpp"
#include "pdf/haru/failure.hpp"
#include "pdf/refusal.hpp"

namespace pdf {

namespace {

std::string convert(const document::Document& document, const text::Fonts& fonts, diag::Sink& sink) {
    const Painting painting = paint(document, fonts, sink);
    const Tags tags = tag(document, painting);
    const haru::File file = assemble(document, fonts, painting, tags, sink);
    return file.bytes();
}

}  // namespace

std::optional<std::string> write(const document::Document& document, const text::Fonts& fonts, diag::Sink& sink) {
    diag::Sink faults = sink.child();
    std::string bytes;
    try {
        bytes = convert(document, fonts, faults);
    } catch (const Refusal& refusal) {
        faults.report(refusal.code(), refusal.span(), refusal.what());
    } catch (const haru::Failure& failure) {
        faults.report(diag::Code::pdf_failure, {}, std::string("the PDF could not be assembled: ") + failure.what());
    }
    sink.append(faults);
    return faults.has_errors() ? std::nullopt : std::optional(std::move(bytes));
}

}  // namespace pdf
