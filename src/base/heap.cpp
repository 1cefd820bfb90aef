#include "base/heap.hpp"

#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace base {

void reserve_heap(size_t bytes) {
#if defined(__GLIBC__)
    const int more = static_cast<int>(2 * bytes);
    mallopt(M_MMAP_THRESHOLD, more);
    mallopt(M_TRIM_THRESHOLD, more);
    // What was asked for once stays with the heap; its pages are not there until they are written to.
    void* volatile block = std::malloc(bytes);  // volatile: else a compiler sees that nobody uses it
    std::free(block);
#endif
}

}  // namespace base
