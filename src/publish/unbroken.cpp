#include "publish/unbroken.hpp"

#include <atomic>
#include <csignal>

#include <unistd.h>

namespace publish {
namespace {

// A handler reaches nothing else than what is global, and of that what is free of locks.
// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables)
std::atomic<int> waiting_signal = 0;
std::atomic<int> living = 0;
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)
constexpr int ending = -1;  ///< in `living`: the process is about to end
static_assert(std::atomic<int>::is_always_lock_free);

/// As the signal would have ended it by itself.
void end_by(int signal) {
    std::signal(signal, SIG_DFL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, signal);
    pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
    std::raise(signal);
}

void end_if_none_lives() {
    int none = 0;
    const int signal = waiting_signal;
    if (signal != 0 && living.compare_exchange_strong(none, ending)) end_by(signal);
}

extern "C" void wait_or_end(int signal) {
    waiting_signal = signal;
    end_if_none_lives();
}

/// One that the program was started to ignore stays ignored, as `nohup` wants.
bool listen() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction present {
        }, own{};
        sigaction(signal, nullptr, &present);
        own.sa_handler = wait_or_end;
        own.sa_flags = SA_RESTART;
        if (present.sa_handler == SIG_DFL) sigaction(signal, &own, nullptr);
    }
    return true;
}

}  // namespace

Unbroken::Unbroken() {
    static const bool listens = listen();
    (void)listens;
    int count = living;
    while (waiting_signal != 0 || !living.compare_exchange_weak(count, count + 1))
        if (waiting_signal != 0) ::pause();
}

Unbroken::~Unbroken() {
    --living;
    end_if_none_lives();
}

}  // namespace publish
