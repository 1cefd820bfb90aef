#include "publish/store.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.hpp"
#include "diag/library_words.hpp"
#include "publish/unbroken.hpp"

namespace publish {
namespace {

std::string system_words(const std::error_code& error) { return diag::library_words(error.message()); }
std::string system_words(int error) { return system_words({error, std::generic_category()}); }

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<size_t>(written));
    }
    return true;
}

/// A name that no other run takes: O_EXCL decides, the process number only makes a second try rare.
int open_temporary(const std::string& path, std::string& temporary) {
    for (int attempt = 0; attempt < 100; ++attempt) {
        temporary = fmt::format("{}.{}-{}.tmp", path, ::getpid(), attempt);
        const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0 || errno != EEXIST) {
            return descriptor;
        }
    }
    return -1;
}

void sync_folder(const std::filesystem::path& folder) {
    const base::Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.is_open()) {
        ::fsync(descriptor.number());
    }
}

/// What tells one file from another; nothing when there is none.
std::optional<std::pair<dev_t, ino_t>> identity(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return std::nullopt;
    return std::pair(status.st_dev, status.st_ino);
}

/// The first link in a path that leads to nothing: of it, the system says that a file exists.
std::optional<std::string> dangling_link(const std::filesystem::path& path) {
    std::filesystem::path at;
    std::error_code error;
    for (const std::filesystem::path& part : path) {
        at /= part;
        if (std::filesystem::is_symlink(at, error) &&
            std::filesystem::status(at, error).type() == std::filesystem::file_type::not_found)
            return at.string();
    }
    return std::nullopt;
}

/// What may be replaced by a rename without harm to anything but an older report.
bool is_replaceable(const std::string& path) {
    std::error_code error;
    const auto status = std::filesystem::symlink_status(path, error);
    using std::filesystem::file_type;
    return status.type() == file_type::not_found || status.type() == file_type::regular ||
           status.type() == file_type::symlink || status.type() == file_type::none;
}

}  // namespace

FileSet::FileSet(const std::vector<std::string>& paths) {
    for (const std::string& path : paths)
        if (const auto file = identity(path)) files_.insert(*file);
}

bool FileSet::contains(const std::string& path) const {
    const auto file = identity(path);
    return file && files_.contains(*file);
}

bool exists(const std::string& path) {
    std::error_code error;
    return std::filesystem::exists(std::filesystem::symlink_status(path, error));
}

std::optional<std::string> stored(const std::string& path, size_t most) {
    const base::Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status {};
    if (!file.is_open() || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    if (static_cast<size_t>(status.st_size) > most) return std::nullopt;
    std::string bytes(static_cast<size_t>(status.st_size), '\0');
    size_t read = 0;
    while (read < bytes.size()) {
        const ssize_t count = ::read(file.number(), bytes.data() + read, bytes.size() - read);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return std::nullopt;
        read += static_cast<size_t>(count);
    }
    return bytes;
}

std::optional<std::string> store(const std::string& path, std::string_view bytes) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    std::error_code error;
    if (!folder.empty() && (std::filesystem::create_directories(folder, error), error)) {
        const auto link = dangling_link(folder);
        return link ? fmt::format("the link `{}` leads to nothing", *link) : system_words(error);
    }
    if (!is_replaceable(path)) return "there is something else than a file";
    const Unbroken until_it_is_whole;
    std::string temporary;
    base::Descriptor file(open_temporary(path, temporary));
    if (!file.is_open()) {
        return system_words(errno);
    }
    const bool written = write_all(file.number(), bytes) && ::fsync(file.number()) == 0 && file.close() &&
                         ::rename(temporary.c_str(), path.c_str()) == 0;
    if (!written) {
        const int failure = errno;
        ::unlink(temporary.c_str());
        return system_words(failure);
    }
    sync_folder(folder.empty() ? "." : folder);
    return std::nullopt;
}

}  // namespace publish
