#pragma once

#include <optional>
#include <vector>

#include "compose/languages.hpp"
#include "publish/project.hpp"
#include "typeset/typeset.hpp"

namespace publish {

/// What a thread keeps from one report to the next. One for each thread.
class Worker {
public:
    /// A layout's expressions share its variables, so only one worker may use the project's own layouts; each other
    /// reads its copies.
    enum class Layouts : uint8_t { own, copied };
    Worker(const Project& project, const xml::Documents& documents, text::Fonts& fonts, Layouts layouts);

    const layout::Layout& layout(size_t index);

    compose::Languages languages;
    typeset::Engines engines;

private:
    const Project& project_;
    const xml::Documents& documents_;
    std::vector<std::optional<layout::Layout>> copies_;
};

}  // namespace publish
