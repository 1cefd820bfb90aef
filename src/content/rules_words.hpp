#pragma once

#include <string_view>

#include "xml/document.hpp"

namespace content {

/// Of what rules say in words of ours, beside ISO Schematron's.
inline constexpr std::string_view statements_namespace = "urn:lagesbild:statements";

/// The local name of an element of a rules file that is a word of rules and has the attributes it needs; empty, and
/// reported (`broken_rule`), for anything else. Attributes that it may not have are reported as well.
std::string_view word_of(pugi::xml_node node, const xml::Documents& documents, diag::Sink& sink);

}  // namespace content
