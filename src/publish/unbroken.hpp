#pragma once

namespace publish {

/// While one lives, signals that ask the program to stop (SIGINT, SIGTERM, SIGHUP) wait: they take effect when the last
/// has gone, and no other begins. Keeps what is written for a moment from being left behind. For one thread each.
class Unbroken {
public:
    Unbroken();
    ~Unbroken();
    Unbroken(const Unbroken&) = delete;
    Unbroken& operator=(const Unbroken&) = delete;
};

}  // namespace publish
