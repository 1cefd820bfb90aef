#pragma once

#include "layout/layout.hpp"
#include "layout/value_fault.hpp"
#include "layout/vocabulary.hpp"

namespace layout {

/// What a value has to be.
struct ValueForm {
    ValueType type = ValueType::text;
    std::string_view words;
    ValueLimits limits;
};

inline ValueForm form_of(const AttributeEntry& entry) { return {entry.type, entry.words, entry.limits}; }
inline ValueForm form_of(const PropertyEntry& entry) { return {entry.type, entry.words, entry.limits}; }

/// Reads a value of any type but those that hold XPath (`expression`, `nodes`, `pattern`, `template_`).
Reading<Value> read_value(std::string_view text, const ValueForm& form);

/// A selector that `read_value` accepted, taken apart.
Selector read_selector(std::string_view text);

}  // namespace layout
