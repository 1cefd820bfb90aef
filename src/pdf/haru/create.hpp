#pragma once

#include <hpdf.h>
#include <hpdf_list.h>
#include <hpdf_objects.h>

#include "pdf/haru/check.hpp"

/// For this folder's sources alone: new containers of libharu's.
namespace pdf::haru {

/// Most of our dictionaries and arrays are an element's, and small; libharu would give each room for twenty.
constexpr HPDF_UINT first_room = 4;

inline HPDF_Dict create_dict(HPDF_MMgr memory) {
    auto* const dict = checked(HPDF_Dict_New(memory));
    dict->list->items_per_block = first_room;
    return dict;
}

inline HPDF_Array create_array(HPDF_MMgr memory) {
    auto* const array = checked(HPDF_Array_New(memory));
    array->list->items_per_block = first_room;
    return array;
}

}  // namespace pdf::haru
