#pragma once

#include <hpdf.h>

#include "pdf/haru/failure.hpp"

/// For this folder's sources alone: libharu's answers as exceptions.
namespace pdf::haru {

inline void check(HPDF_STATUS status) {
    if (status != HPDF_OK) throw Failure(status);
}

template <class T>
T* checked(T* pointer) {
    if (pointer == nullptr) throw Failure(HPDF_FAILD_TO_ALLOC_MEM);
    return pointer;
}

}  // namespace pdf::haru
