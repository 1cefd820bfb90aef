#include "bench/process.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {
namespace {

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

pid_t start(const Command& command) {
    std::vector<char*> arguments;
    for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    const int failure = posix_spawn(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0) throw std::runtime_error("cannot start " + command[0]);
    return process;
}

}  // namespace

Usage run(const Command& command) {
    const auto begin = std::chrono::steady_clock::now();
    int status = 0;
    rusage used{};
    wait4(start(command), &status, 0, &used);
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - begin;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw std::runtime_error(command[0] + " failed");
    constexpr double kibibytes = 1024;
    return {wall.count(), milliseconds(used.ru_utime) + milliseconds(used.ru_stime),
            static_cast<double>(used.ru_maxrss) / kibibytes};
}

std::vector<std::vector<Usage>> run_in_turn(const std::vector<Command>& commands, size_t runs) {
    std::vector<std::vector<Usage>> usages(commands.size());
    for (const Command& command : commands) run(command);
    for (size_t i = 0; i < runs; ++i)
        for (size_t which = 0; which < commands.size(); ++which) usages[which].push_back(run(commands[which]));
    return usages;
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double median(const std::vector<Usage>& usages, double Usage::*figure) {
    std::vector<double> values;
    values.reserve(usages.size());
    for (const Usage& usage : usages) values.push_back(usage.*figure);
    return median(std::move(values));
}

double least(const std::vector<Usage>& usages, double Usage::*figure) {
    return (*std::ranges::min_element(usages, {}, figure)).*figure;
}

double ratio(const std::vector<Usage>& usages, const std::vector<Usage>& to, double Usage::*figure) {
    std::vector<double> ratios;
    for (size_t i = 0; i < usages.size(); ++i) ratios.push_back(usages[i].*figure / (to[i].*figure));
    return median(std::move(ratios));
}

}  // namespace bench
