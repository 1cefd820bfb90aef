#include "support/process.hpp"

#include <stdexcept>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/file.hpp"

namespace support {
namespace {

/// In the child: standard streams redirected, environment extended, then the program.
[[noreturn]] void become(const std::vector<std::string>& command, const std::vector<std::string>& environment,
                         const std::string& output, const std::string& errors) {
    ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
    ::dup2(::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
    ::dup2(::open(errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
    for (const auto& variable : environment) {
        const size_t equals = variable.find('=');
        ::setenv(variable.substr(0, equals).c_str(), variable.substr(equals + 1).c_str(), 1);
    }
    std::vector<char*> words;
    words.reserve(command.size() + 1);
    for (const auto& word : command) {
        words.push_back(const_cast<char*>(word.c_str()));  // execvp takes them so and does not write to them
    }
    words.push_back(nullptr);
    ::execvp(words[0], words.data());
    ::_exit(127);
}

}  // namespace

ProcessResult run(const std::vector<std::string>& command, const std::vector<std::string>& environment) {
    const TemporaryFolder folder;
    const std::string output = folder.path() / "output", errors = folder.path() / "errors";
    const pid_t child = ::fork();
    if (child == 0) {
        become(command, environment, output, errors);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child) {
        throw std::runtime_error("cannot run " + command.front());
    }
    const int exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return {exit_code, read_file(output), read_file(errors), used.ru_maxrss};
}

}  // namespace support
