#pragma once

#include "document/document.hpp"

/// Two pages with everything that a report has: headings, a list, a table with headers, links inside and outside, a
/// paragraph over the page's end, furniture, a fallback face, a ligature, combining marks, another language.
document::Document sample(text::Fonts& fonts);
