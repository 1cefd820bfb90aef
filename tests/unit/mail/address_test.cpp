#include "mail/address.hpp"

#include <catch2/catch.hpp>

namespace mail {

TEST_CASE("an address is a dotted atom and the name of a domain") {
    for (const char* sound :
         {"a@example.org", "kunskapsstyrning.psykisk-halsa+svar@region.example", "o'brien@a.b-c.example"}) {
        INFO(sound);
        CHECK(fault_of_address(sound) == "");
    }
    CHECK(fault_of_address("") == "has no `@`");
    CHECK(fault_of_address("a.example.org") == "has no `@`");
    for (const char* odd :
         {"@example.org", "a..b@example.org", ".a@example.org", "a b@example.org", "a,b@example.org",
          "\"a\"@example.org", "a@b@example.org", "<a@example.org>", "a\r\nBcc: b@example.org", "a(b)@example.org"}) {
        INFO(odd);
        CHECK(fault_of_address(odd) != "");
    }
    for (const char* odd :
         {"a@", "a@localhost", "a@-b.example", "a@b-.example", "a@b..example", "a@example.org.", "a@[127.0.0.1]"}) {
        INFO(odd);
        CHECK(fault_of_address(odd) == "does not end in the name of a domain");
    }
    CHECK(fault_of_address("å@example.org") == "has letters that not every mail system takes");
    CHECK(fault_of_address(std::string(65, 'a') + "@example.org") == "is too long");
    CHECK(fault_of_address("a@" + std::string(64, 'b') + ".example") == "does not end in the name of a domain");
}

TEST_CASE("nothing in a name or subject begins a line") {
    CHECK(fault_of_words("Läget i Region Öster, ”två” \"tre\"; <fyra>") == "");
    for (const char* odd : {"a\nBcc: b@example.org", "a\rb", "a\tb", "a\x7F", "a\xC2\x85z", "a\xE2\x80\xA8z"})
        CHECK(fault_of_words(odd) == "has a line break or a control character");
    CHECK(fault_of_words("a\xFF") == "is no UTF-8");
    CHECK(fault_of_words(std::string(501, 'a')) == "has more than 500 characters");
}

}  // namespace mail
