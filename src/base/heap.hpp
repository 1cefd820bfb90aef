#pragma once

#include <cstddef>

namespace base {

/// Lets the heap of this thread grow by so many bytes at once, and keep them: glibc otherwise asks the system for a few
/// pages at a time, and while it does no other thread can touch a new page. Nothing but time changes.
void reserve_heap(size_t bytes);

/// Throws std::bad_alloc where this thread cannot have so many bytes: for libraries that do not look whether they got
/// what they asked for.
void require_heap(size_t bytes);

}  // namespace base
