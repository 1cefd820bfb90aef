#include "base/heap.hpp"
#include "cli/run.hpp"

int main(int count, char** words) {
    constexpr size_t heap = size_t{8} << 20U;  // more than most runs take
    base::reserve_heap(heap);
    return cli::run(count, words);
}
