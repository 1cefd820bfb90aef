#pragma once

#include <cstdint>
#include <string_view>

#include "base/length.hpp"

struct _HPDF_Dict_Rec;
struct _HPDF_Array_Rec;

namespace pdf::haru {

/// A PDF name, without its slash.
struct Name {
    std::string_view value;
};

/// A PDF string, byte for byte. At most 32767 bytes (ISO 19005-2, 6.1.13): `write` checks before it comes here.
struct Bytes {
    std::string_view value;
};

struct Null {};

class Array;

/// A dictionary of a `File`, which owns it. Copies stand for the same dictionary, and constness is the copy's own.
/// Setting a key again replaces its value. All functions throw `Failure`.
class Dict {
public:
    explicit Dict(_HPDF_Dict_Rec* record) : record_(record) {}

    void set(const char* key, Name value) const;
    void set(const char* key, Bytes value) const;
    void set(const char* key, int64_t value) const;
    void set(const char* key, bool value) const;
    /// In points.
    void set(const char* key, base::Length value) const;
    /// A reference to an object of the same file; a direct dictionary cannot be given to a second owner.
    void set(const char* key, Dict value) const;
    void set(const char* key, Array value) const;

    /// A new dictionary or array that is written inside this one.
    Dict set_dict(const char* key) const;
    Array set_array(const char* key) const;

    [[nodiscard]] _HPDF_Dict_Rec* record() const { return record_; }

private:
    _HPDF_Dict_Rec* record_;
};

/// An array of a `File`, which owns it. Copies stand for the same array, and constness is the copy's own. All functions
/// throw `Failure`.
class Array {
public:
    explicit Array(_HPDF_Array_Rec* record) : record_(record) {}

    const Array& add(Name value) const;
    const Array& add(Bytes value) const;
    const Array& add(int64_t value) const;
    const Array& add(base::Length value) const;
    const Array& add(Null value) const;
    const Array& add(Dict value) const;
    const Array& add(Array value) const;
    Dict add_dict() const;
    Array add_array() const;

    [[nodiscard]] _HPDF_Array_Rec* record() const { return record_; }

private:
    void append(void* object) const;
    _HPDF_Array_Rec* record_;
};

}  // namespace pdf::haru
