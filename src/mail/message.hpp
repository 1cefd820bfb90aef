#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mail {

struct Mailbox {
    std::string name;  ///< shown before the address; may be empty
    std::string address;
};

struct Attachment {
    std::string name;  ///< of the file
    std::string bytes;
};

/// A message as it is meant; nothing in it is encoded. All texts are UTF-8 without control characters.
struct Message {
    Mailbox from;
    std::vector<Mailbox> to;
    std::string subject;
    int64_t date = 0;  ///< seconds since 1970 UTC
    std::string language;
    std::string text;  ///< plain, with line feeds
    Attachment pdf;
};

}  // namespace mail
