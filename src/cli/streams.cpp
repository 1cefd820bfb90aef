#include "cli/streams.hpp"

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace cli {

void guard_streams() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    // The lowest free number is given; read-only, so that writing to a closed stream still fails.
    int number = 0;
    do {
        number = ::open("/dev/null", O_RDONLY);
    } while (number >= 0 && number <= STDERR_FILENO);
    ::close(number);
}

void write(std::FILE* stream, std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream); }

bool flushed(std::FILE* stream) { return std::fflush(stream) == 0 && std::ferror(stream) == 0; }

}  // namespace cli
