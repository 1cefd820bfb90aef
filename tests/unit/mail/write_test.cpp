#include "mail/write.hpp"

#include <catch2/catch.hpp>

namespace mail {
namespace {

Message small() {
    Message message;
    message.from = {"Processledare, exempel", "npo@example.org"};
    message.to = {{"Samordnare ”Öster”", "a@region.example"}, {"", "b@region.example"}};
    message.subject = "Läget för Region Öster";
    message.date = 1'624'492'800;
    message.language = "sv";
    message.text = "Hej!\n\nDet här är läget.\n";
    message.pdf = {"lägesrapport.pdf", "%PDF-1.7\n"};
    return message;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a message is in ASCII, its lines end in CRLF and have 998 characters at most") {
    Message message = small();
    message.text += std::string(5000, 'x') + "å\n";
    message.subject = std::string(490, 'y') + "ö";
    message.from.name = std::string(490, 'z');
    const std::string bytes = write(message);
    size_t begin = 0;
    for (size_t at = 0; at < bytes.size(); ++at) {
        CHECK(static_cast<unsigned char>(bytes[at]) < 0x80);
        if (bytes[at] != '\n') continue;
        REQUIRE((at > 0 && bytes[at - 1] == '\r'));
        CHECK(at - begin <= 1000);
        begin = at + 1;
    }
    CHECK(begin == bytes.size());
}

TEST_CASE("the head says who, when and what, and that nothing is sent yet") {
    const std::string bytes = write(small());
    const std::string head = bytes.substr(0, bytes.find("\r\n\r\n"));
    INFO(head);
    CHECK(has(head, "From: \"Processledare, exempel\" <npo@example.org>\r\n"));
    CHECK(has(head, "b@region.example"));
    CHECK(has(head, "Date: Thu, 24 Jun 2021 00:00:00 +0000\r\n"));
    CHECK(has(head, "X-Unsent: 1\r\n"));
    CHECK(has(head, "MIME-Version: 1.0\r\n"));
    CHECK(has(head, "@example.org>\r\n"));
    INFO(bytes);
    CHECK(has(head, "Subject: =?UTF-8?"));
    CHECK(has(head, "To: Samordnare =?UTF-8?"));
    CHECK(has(bytes, "Content-Type: text/plain; charset=utf-8\r\n"));
    CHECK(has(bytes, "\r\nDet h=C3=A4r =C3=A4r l=C3=A4get.\r\n"));
    CHECK(has(bytes, "filename*=UTF-8''l%C3%A4gesrapport.pdf"));
}

TEST_CASE("the same message gives the same bytes, another gives another identifier") {
    const std::string first = write(small());
    CHECK(write(small()) == first);
    Message other = small();
    other.pdf.bytes += "x";
    const auto id = [](const std::string& bytes) {
        const size_t begin = bytes.find("Message-Id: ");
        return bytes.substr(begin, bytes.find("\r\n", begin) - begin);
    };
    CHECK(id(first).size() > 40);
    CHECK(id(write(other)) != id(first));
}

}  // namespace mail
