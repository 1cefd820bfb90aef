#pragma once

#include "xml/document.hpp"

namespace content {

/// Holds a source to the models it names: XML Schema and Schematron rules. One without models is used as it is.
/// All faults are reported in one run.
void check(xml::Documents& documents, const xml::Document& document, diag::Sink& sink);

}  // namespace content
