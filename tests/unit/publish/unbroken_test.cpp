#include "publish/unbroken.hpp"

#include <csignal>
#include <functional>

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

namespace publish {
namespace {

/// What became of a process that does this.
int status_of(const std::function<void()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, SIG_DFL);  // Catch2 has its own
        work();
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return status;
}

TEST_CASE("a signal to stop waits until what must not be broken is done") {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        int pipe[2];
        REQUIRE(::pipe(pipe) == 0);
        const int status = status_of([&] {
            {
                const Unbroken first;
                std::raise(signal);
                (void)!::write(pipe[1], "done", 4);
            }
            (void)!::write(pipe[1], "too much", 8);
        });
        ::close(pipe[1]);
        char words[16] = {};
        (void)!::read(pipe[0], words, sizeof words - 1);
        ::close(pipe[0]);
        CHECK(std::string(words) == "done");
        CHECK((WIFSIGNALED(status) && WTERMSIG(status) == signal));
    }
}

TEST_CASE("between such works a signal ends the process at once") {
    const int status = status_of([] {
        { const Unbroken one; }
        std::raise(SIGTERM);
    });
    CHECK((WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM));
}

TEST_CASE("a signal that the process was started to ignore stays ignored") {
    const int status = status_of([] {
        std::signal(SIGHUP, SIG_IGN);
        const Unbroken one;
        std::raise(SIGHUP);
    });
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
}

}  // namespace
}  // namespace publish
