#include "fuzz/target.hpp"

/// What libFuzzer calls, again and again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    fuzz::try_input({reinterpret_cast<const char*>(data), size});
    return 0;
}
