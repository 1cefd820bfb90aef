#include "pdf/haru/deflate.hpp"

#include <memory>
#include <new>

#include <libdeflate.h>

namespace pdf::haru {

namespace {

/// Higher levels save another percent and cost several times as much.
constexpr int level = 6;

struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};
using Compressor = std::unique_ptr<libdeflate_compressor, Free>;

/// Kept for the thread's life: setting one up costs as much as packing a page.
libdeflate_compressor* compressor() {
    thread_local const Compressor kept(libdeflate_alloc_compressor(level));
    if (kept == nullptr) throw std::bad_alloc();
    return kept.get();
}

}  // namespace

std::string deflate(std::string_view data) {
    std::string packed(libdeflate_zlib_compress_bound(compressor(), data.size()), '\0');
    packed.resize(libdeflate_zlib_compress(compressor(), data.data(), data.size(), packed.data(), packed.size()));
    return packed;
}

}  // namespace pdf::haru
