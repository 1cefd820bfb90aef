#include "xml/attribute_faults.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <libxml/xmlerror.h>

#include "diag/suggestion.hpp"
#include "xml/schema_message.hpp"

namespace xml {
namespace {

/// The candidate that differs from the name in its prefix alone, or the one that is written most alike.
std::string nearest(std::string_view seen, const std::vector<std::string>& candidates) {
    for (const std::string& candidate : candidates)
        if (local_name(std::string_view(candidate)) == local_name(seen) && candidate != seen) return candidate;
    return std::string(diag::nearest(seen, std::vector<std::string_view>(candidates.begin(), candidates.end())));
}

std::vector<std::string> in_backticks(std::vector<std::string> names) {
    for (std::string& name : names) name = fmt::format("`{}`", name);
    return names;
}

void put_in(pugi::xml_node element, const std::string& attribute) {
    element.append_attribute(attribute.c_str()).set_value(stand_in);
}

}  // namespace

void AttributeFaults::take(const SchemaError& error, pugi::xml_node element) {
    const bool is_unknown = error.code == XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1 ||
                            error.code == XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2 ||
                            error.code == XML_SCHEMAV_CVC_TYPE_3_1_1;
    if (!is_unknown && error.code != XML_SCHEMAV_CVC_COMPLEX_TYPE_4) return;
    Faults& faults = faults_[error.element];
    faults.element = element;
    // Where no prefix stands for the namespace of one that is lacking it is told without being put in.
    std::string written =
        is_unknown ? attribute_named(element, error.attribute).name() : written_at(element, expanded_name(error.first));
    if (!written.empty()) (is_unknown ? faults.unknown : faults.lacking).push_back(std::move(written));
}

bool AttributeFaults::mend() {
    for (auto& [element, faults] : faults_) mend(faults);
    return !faults_.empty();
}

void AttributeFaults::mend(Faults& faults) {
    for (const std::string& name : std::vector(faults.unknown)) mend_unknown(name, faults);
    for (const std::string& name : faults.lacking) put_in(faults.element, name);
    const diag::Span place = documents_.span(faults.element);
    if (faults.lacking.empty() || diag::stands_nowhere(place)) return;
    sink_.report(diag::Code::schema_violation, place,
                 fmt::format("`{}` lacks the attribute{} {}", faults.element.name(),
                             faults.lacking.size() == 1 ? "" : "s", listed(in_backticks(faults.lacking))));
}

void AttributeFaults::mend_unknown(const std::string& name, Faults& faults) {
    const std::string meant = correction(name, faults);
    const bool is_misspelt = !nearest(name, {meant}).empty();
    pugi::xml_attribute attribute = faults.element.attribute(name.c_str());
    const char* words = is_misspelt ? "did you mean `{}`?" : "expected `{}`";
    sink_.report(diag::Code::schema_violation, documents_.span(faults.element, attribute),
                 fmt::format("`{}` has no attribute `{}`", faults.element.name(), name),
                 meant.empty() ? std::string() : fmt::format(fmt::runtime(words), meant));
    if (is_misspelt) {
        attribute.set_name(meant.c_str());
    } else {
        mending_.remove(faults.element, attribute);
        if (!meant.empty()) put_in(faults.element, meant);
    }
    std::erase(faults.lacking, meant);
    std::erase(faults.unknown, name);
}

/// The name that was meant, or an empty string. One unknown and one lacking attribute are the same fault.
std::string AttributeFaults::correction(const std::string& unknown, const Faults& faults) {
    if (auto near = nearest(unknown, faults.lacking); !near.empty()) return near;
    std::vector<std::string> free;
    for (const Name& name : declarations_.attributes_of(structure_.type_of(faults.element)))
        if (!attribute_named(faults.element, name))
            if (std::string written = written_at(faults.element, name); !written.empty())
                free.push_back(std::move(written));
    if (auto near = nearest(unknown, free); !near.empty()) return near;
    return faults.unknown.size() == 1 && faults.lacking.size() == 1 ? faults.lacking.front() : std::string();
}

}  // namespace xml
