#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/compose.hpp"

namespace compose {

/// An e-mail address, as the data say it.
struct Address {
    std::string name;  ///< before it; may be empty
    std::string address;
    diag::Span span;
};

/// The message that a report is sent with.
struct Mail {
    std::vector<Address> to, from;
    std::string subject;
    diag::Span subject_span;
    std::string text;  ///< plain; a line a paragraph
};

/// As the layout's `mail` says, which there must be: bound and composed like the report. Nothing when there is an
/// error.
std::optional<Mail> compose_mail(const layout::Layout& layout, const Input& input, Engines& engines,
                                 const xml::Documents& documents, diag::Sink& sink);

}  // namespace compose
