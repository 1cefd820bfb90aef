#include "pdf/haru/object.hpp"

#include <algorithm>
#include <limits>
#include <string>

#include <hpdf.h>
#include <hpdf_objects.h>

#include "pdf/haru/create.hpp"

namespace pdf::haru {

namespace {

HPDF_INT32 to_int32(int64_t value) {
    if (value < std::numeric_limits<HPDF_INT32>::min() || value > std::numeric_limits<HPDF_INT32>::max())
        throw Failure(HPDF_INVALID_PARAMETER);
    return static_cast<HPDF_INT32>(value);
}

/// Thousandths of a point survive a float up to 16,383 points, which is more than a page may be wide (14,400).
void* new_length(HPDF_MMgr memory, base::Length value) {
    if (value.thousandths % 1000 == 0) return checked(HPDF_Number_New(memory, to_int32(value.thousandths / 1000)));
    return checked(HPDF_Real_New(memory, static_cast<HPDF_REAL>(static_cast<double>(value.thousandths) / 1000)));
}

void* new_name(HPDF_MMgr memory, Name name) { return checked(HPDF_Name_New(memory, std::string(name.value).c_str())); }

void* new_bytes(HPDF_MMgr memory, Bytes bytes) {
    std::string copy(bytes.value);  // libharu takes no pointer to const, and copies
    return checked(
        HPDF_Binary_New(memory, reinterpret_cast<HPDF_BYTE*>(copy.data()), static_cast<HPDF_UINT>(copy.size())));
}

}  // namespace

void Dict::set(const char* key, Name value) const {
    check(HPDF_Dict_Add(record_, key, new_name(record_->mmgr, value)));
}
void Dict::set(const char* key, Bytes value) const {
    check(HPDF_Dict_Add(record_, key, new_bytes(record_->mmgr, value)));
}
void Dict::set(const char* key, int64_t value) const { check(HPDF_Dict_AddNumber(record_, key, to_int32(value))); }
void Dict::set(const char* key, bool value) const {
    check(HPDF_Dict_AddBoolean(record_, key, value ? HPDF_TRUE : HPDF_FALSE));
}
void Dict::set(const char* key, base::Length value) const {
    check(HPDF_Dict_Add(record_, key, new_length(record_->mmgr, value)));
}
void Dict::set(const char* key, Dict value) const { check(HPDF_Dict_Add(record_, key, value.record())); }
void Dict::set(const char* key, Array value) const { check(HPDF_Dict_Add(record_, key, value.record())); }

Dict Dict::set_dict(const char* key) const {
    const Dict dict(create_dict(record_->mmgr));
    set(key, dict);
    return dict;
}

Array Dict::set_array(const char* key) const {
    const Array array(create_array(record_->mmgr));
    set(key, array);
    return array;
}

// HPDF_Array_Add refuses more than 32767 items, a limit that neither ISO 32000-1 nor PDF/A-2 has, and its list grows by
// twenty places at a time. So an object goes to the list itself, once libharu has made of it what an array holds.
void Array::append(void* object) const {
    auto* const list = record_->list;
    if (list->count == list->block_siz) list->items_per_block = std::max(list->items_per_block, list->count);
    auto* header = static_cast<HPDF_Obj_Header*>(object);
    if ((header->obj_id & HPDF_OTYPE_DIRECT) != 0) throw Failure(HPDF_INVALID_OBJECT);
    if ((header->obj_id & HPDF_OTYPE_INDIRECT) != 0) header = &checked(HPDF_Proxy_New(record_->mmgr, object))->header;
    header->obj_id |= HPDF_OTYPE_DIRECT;
    check(HPDF_List_Add(list, header));
}

const Array& Array::add(Name value) const { return append(new_name(record_->mmgr, value)), *this; }
const Array& Array::add(Bytes value) const { return append(new_bytes(record_->mmgr, value)), *this; }
const Array& Array::add(int64_t value) const {
    return append(checked(HPDF_Number_New(record_->mmgr, to_int32(value)))), *this;
}
const Array& Array::add(base::Length value) const { return append(new_length(record_->mmgr, value)), *this; }
const Array& Array::add(Null) const { return append(checked(HPDF_Null_New(record_->mmgr))), *this; }
const Array& Array::add(Dict value) const { return append(value.record()), *this; }
const Array& Array::add(Array value) const { return append(value.record()), *this; }

Dict Array::add_dict() const {
    const Dict dict(create_dict(record_->mmgr));
    add(dict);
    return dict;
}

Array Array::add_array() const {
    const Array array(create_array(record_->mmgr));
    add(array);
    return array;
}

}  // namespace pdf::haru
