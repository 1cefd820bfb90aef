#pragma once

#include <map>
#include <memory>
#include <vector>

#include "compose/languages.hpp"
#include "layout/layout.hpp"
#include "xml/document.hpp"
#include "xml/evaluator.hpp"

namespace compose {

/// What a thread keeps from one report to the next: words and orders of languages, and the expressions of layouts,
/// compiled; what there is in the sources. Layouts and sources have to live as long.
class Engines {
public:
    [[nodiscard]] Languages& languages() { return languages_; }
    xml::Evaluator& evaluator(const layout::Layout& layout) {
        return evaluators_.try_emplace(&layout, layout.variables).first->second;
    }
    /// Another one, which asks the same of other documents.
    xml::Evaluator& second_evaluator(const layout::Layout& layout) {
        return second_evaluators_.try_emplace(&layout, layout.variables).first->second;
    }
    /// Of all that a report is made of. `kept`: the documents live as long as this; else it is made anew.
    std::shared_ptr<const xml::Census> census(const std::vector<const xml::Document*>& documents, bool kept);

private:
    Languages languages_;
    std::map<const layout::Layout*, xml::Evaluator> evaluators_, second_evaluators_;  // all looked up, never walked
    std::map<std::vector<const xml::Document*>, std::shared_ptr<const xml::Census>> censuses_;
};

}  // namespace compose
