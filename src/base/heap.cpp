#include "base/heap.hpp"

#include <cstdlib>
#include <new>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace base {

// The heap itself is meant here, and what operator new would do about a lack of memory is not.
// NOLINTBEGIN(cppcoreguidelines-no-malloc)
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

void require_heap(size_t bytes) {
    void* volatile block = std::malloc(bytes);  // volatile: else a compiler sees that nobody uses it
    if (block == nullptr) throw std::bad_alloc();
    std::free(block);
}
// NOLINTEND(cppcoreguidelines-no-malloc)

}  // namespace base
