#include "pdf/subset.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <span>

#include <hb-subset.h>
#include <hb.h>

#include "pdf/digest.hpp"
#include "pdf/refusal.hpp"

namespace pdf {

namespace {

template <auto destroy>
struct Destroy {
    template <class T>
    void operator()(T* object) const {
        destroy(object);
    }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using SubsetFace = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;

/// What a CIDFontType2's program has to hold (ISO 32000-1, 9.9, table 126); a reader goes by CID, never by name or
/// character.
constexpr std::array<hb_tag_t, 9> kept_tables = {
    HB_TAG('g', 'l', 'y', 'f'), HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
    HB_TAG('h', 'm', 't', 'x'), HB_TAG('l', 'o', 'c', 'a'), HB_TAG('m', 'a', 'x', 'p'),
    HB_TAG('c', 'v', 't', ' '), HB_TAG('f', 'p', 'g', 'm'), HB_TAG('p', 'r', 'e', 'p'),
};

[[noreturn]] void refuse(const text::Face& face, const std::string& why) {
    throw Refusal(diag::Code::pdf_failure, {}, "the font `" + face.postscript_name() + "` cannot be embedded: " + why);
}

void require_truetype(const text::Face& face) {
    const Blob glyphs(hb_face_reference_table(face.harfbuzz_face(), HB_TAG('g', 'l', 'y', 'f')));
    if (hb_blob_get_length(glyphs.get()) == 0) refuse(face, "it has no TrueType outlines");
}

void drop_other_tables(hb_face_t* face, hb_set_t* dropped) {
    std::array<hb_tag_t, 128> tags{};
    auto count = static_cast<unsigned>(tags.size());
    hb_face_get_table_tags(face, 0, &count, tags.data());
    for (const hb_tag_t tag : std::span(tags).first(count))
        if (std::find(kept_tables.begin(), kept_tables.end(), tag) == kept_tables.end()) hb_set_add(dropped, tag);
}

Input input_for(const CidFont& font, const text::Face& face) {
    Input input(hb_subset_input_create_or_fail());
    if (input == nullptr) refuse(face, "out of memory");
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    for (const Cid& cid : font.cids()) hb_set_add(hb_subset_input_glyph_set(input.get()), cid.glyph);
    drop_other_tables(face.harfbuzz_face(), hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG));
    return input;
}

std::string bytes_of(hb_face_t* face) {
    const Blob blob(hb_face_reference_blob(face));
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    return {data, length};
}

std::vector<uint16_t> new_glyphs(const CidFont& font, const hb_subset_plan_t* plan) {
    const hb_map_t* renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan);
    std::vector<uint16_t> glyphs;
    for (const Cid& cid : font.cids()) glyphs.push_back(static_cast<uint16_t>(hb_map_get(renumbered, cid.glyph)));
    return glyphs;
}

/// Six letters that differ between subsets of the same face.
std::string tag(std::string_view program) {
    uint64_t number = digest(program);
    std::string letters;
    for (int i = 0; i < 6; ++i, number /= 26) letters += static_cast<char>('A' + number % 26);
    return letters;
}

}  // namespace

Subset subset(const CidFont& font, const text::Face& face) {
    require_truetype(face);
    const Input input = input_for(font, face);
    const Plan plan(hb_subset_plan_create_or_fail(face.harfbuzz_face(), input.get()));
    if (plan == nullptr) refuse(face, "no subset of it can be made");
    const SubsetFace result(hb_subset_plan_execute_or_fail(plan.get()));
    if (result == nullptr) refuse(face, "no subset of it can be made");
    std::string program = bytes_of(result.get());
    std::string name = tag(program) + '+' + face.postscript_name();
    return {std::move(program), new_glyphs(font, plan.get()), std::move(name)};
}

}  // namespace pdf
