#pragma once

#include <string>

#include "diag/diagnostic.hpp"
#include "pdf/haru/object.hpp"
#include "pdf/tags.hpp"

namespace pdf {

/// The name under which a cell or note is known in the IDTree. In the order of the elements, byte for byte.
std::string identifier(document::ElemId id);

/// Writes what elements say beside their role and kids (ISO 32000-1, table 323 and 14.8.5).
class AttributeWriter {
public:
    AttributeWriter(const document::Document& document, const Tags& tags, diag::Sink& sink)
        : document_(document), tags_(tags), sink_(sink) {}

    void write(haru::Dict elem, document::ElemId id) const;

private:
    void write_texts(haru::Dict elem, document::ElemId id) const;
    void write_figure(haru::Dict elem, document::ElemId id) const;

    const document::Document& document_;
    const Tags& tags_;
    diag::Sink& sink_;
};

}  // namespace pdf
