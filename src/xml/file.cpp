#include "xml/file.hpp"

#include <array>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.hpp"
#include "diag/library_words.hpp"

namespace xml {
namespace {

FileBytes unreadable(std::string reason) { return {FileBytes::Outcome::unreadable, {}, std::move(reason)}; }

std::string reason_of(int error) { return diag::library_words(std::generic_category().message(error)); }

FileBytes read_all(int descriptor, size_t limit) {
    FileBytes result;
    std::array<char, 1U << 16U> block{};
    while (true) {
        const ssize_t count = ::read(descriptor, block.data(), block.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return unreadable(reason_of(errno));
        if (count == 0) break;
        result.bytes.append(block.data(), static_cast<size_t>(count));
        if (result.bytes.size() > limit) return {FileBytes::Outcome::too_large, {}, {}};
    }
    result.outcome = FileBytes::Outcome::read;
    return result;
}

}  // namespace

FileBytes read_file(const std::string& path, size_t limit) {
    if (path == "-") return read_all(STDIN_FILENO, limit);
    // What was opened is what is judged, so that nothing can be exchanged in between; without O_NONBLOCK a FIFO would
    // wait for a writer.
    const base::Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.is_open()) return unreadable(reason_of(errno));
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return unreadable(reason_of(errno));
    if (S_ISDIR(status.st_mode)) return unreadable("it is a folder");
    if (!S_ISREG(status.st_mode)) return unreadable("it is not a regular file");
    if (static_cast<uint64_t>(status.st_size) > limit) return {FileBytes::Outcome::too_large, {}, {}};
    return read_all(file.number(), limit);
}

}  // namespace xml
