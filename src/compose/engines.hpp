#pragma once

#include <map>

#include "compose/languages.hpp"
#include "layout/layout.hpp"
#include "xml/evaluator.hpp"

namespace compose {

/// What a thread keeps from one report to the next: words and orders of languages, and the expressions of layouts,
/// compiled. The layouts have to live as long.
class Engines {
public:
    [[nodiscard]] Languages& languages() { return languages_; }
    xml::Evaluator& evaluator(const layout::Layout& layout) {
        return evaluators_.try_emplace(&layout, layout.variables).first->second;
    }

private:
    Languages languages_;
    std::map<const layout::Layout*, xml::Evaluator> evaluators_;  // looked up, never walked
};

}  // namespace compose
