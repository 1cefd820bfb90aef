#pragma once

#include <optional>
#include <string>
#include <vector>

#include "publish/edition.hpp"
#include "typeset/typeset.hpp"

namespace publish {

/// Makes one report after the other, and keeps what the next can use. One for each thread.
class Worker {
public:
    /// A layout's expressions share its variables, so only one worker may use the project's own layouts; each other
    /// reads its copies.
    enum class Layouts : uint8_t { own, copied };
    Worker(const Request& request, const Project& project, const xml::Documents& documents, text::Fonts& fonts,
           Layouts layouts);

    /// The way of the data: source and layout become a flow, the flow becomes pages.
    std::optional<document::Document> set(const Edition& edition, diag::Sink& sink);
    /// The whole way, up to the bytes of a PDF. Nothing when there was an error.
    std::optional<std::string> make(const Edition& edition, diag::Sink& sink);
    [[nodiscard]] const text::Fonts& fonts() const { return fonts_; }

private:
    const layout::Layout& layout(size_t index);

    const Request& request_;
    const Project& project_;
    const xml::Documents& documents_;
    text::Fonts& fonts_;
    compose::Languages languages_;
    typeset::Engines engines_;
    std::vector<std::optional<layout::Layout>> copies_;
};

}  // namespace publish
