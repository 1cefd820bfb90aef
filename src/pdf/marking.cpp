#include "pdf/marking.hpp"

#include "base/utf8.hpp"
#include "pdf/checked_string.hpp"
#include "pdf/number.hpp"
#include "pdf/refusal.hpp"
#include "pdf/string.hpp"

namespace pdf {

using document::ElemId;

std::string_view Marking::parent_role() const {
    const bool known = base::index_of(leaf_) < structure_.size();
    if (!known || structure_[leaf_].role != document::Role::content)
        throw Refusal(diag::Code::pdf_failure, structure_.span_of(leaf_), "a mark belongs to no leaf of the structure");
    return role_name(structure_[structure_[leaf_].parent].role);
}

/// Begins a sequence of the leaf under the page's next number.
void Marking::open(std::string_view tag, std::string_view properties) {
    std::string numbered(properties);
    numbered += "/MCID ";
    append_integer(numbered, static_cast<int64_t>(leaves_.size()));
    canvas_.begin_marked_content(tag, numbered);
    leaves_.push_back(leaf_);
    open_ = true;
}

void Marking::close() {
    canvas_.end_text();
    canvas_.end_marked_content();
    open_ = false;
}

void Marking::begin_content(ElemId leaf) {
    leaf_ = leaf;
    open_ = false;
}

void Marking::begin_artifact(std::string_view properties) {
    leaf_ = ElemId::none;
    canvas_.begin_marked_content("Artifact", properties);
    open_ = true;
}

void Marking::resume() {
    if (!open_) open(parent_role(), "");
}

void Marking::end() {
    if (open_) close();
}

void Marking::begin_actual_text(std::string_view text) {
    std::string properties = "/ActualText";
    append_hex(properties,
               checked_bytes("\xFE\xFF" + utf16(base::decode(text)), {"a word", structure_.span_of(leaf_)}, sink_));
    if (leaf_ != ElemId::none) {
        end();
        return open("Span", properties);
    }
    canvas_.end_text();
    canvas_.begin_marked_content("Span", properties);
}

void Marking::end_actual_text() {
    close();
    open_ = leaf_ == ElemId::none;
}

}  // namespace pdf
