#include "mail/write.hpp"

#include <memory>

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "mail/gmime.hpp"

namespace mail {
namespace {

/// Else GMime takes an old one that has all letters.
constexpr const char* charset = "utf-8";

template <class Object>
using Owned = std::unique_ptr<Object, void (*)(Object*)>;

template <class Object>
Owned<Object> owned(Object* object) {
    return {object, [](Object* each) { gmime().object_unref(each); }};
}

/// GObject's single inheritance: the first member of each is what it derives from.
template <class Object>
GMimeObject* base_of(const Owned<Object>& object) {
    return reinterpret_cast<GMimeObject*>(object.get());
}

/// Of all that is in the message: two that differ in anything have different ones.
std::string digest_of(const Message& message) {
    std::string all;
    const auto add = [&](const std::string& text) { all += fmt::format("{}:{}", text.size(), text); };
    for (const std::string& text :
         {message.from.name, message.from.address, message.subject, std::to_string(message.date), message.language,
          message.text, message.pdf.name, base::sha256(message.pdf.bytes)})
        add(text);
    for (const Mailbox& to : message.to) {
        add(to.name);
        add(to.address);
    }
    return base::sha256(all);
}

void set_charset(GMimeParamList* parameters, const char* name) {
    gmime().param_set_charset(gmime().param_list_get_parameter(parameters, name), charset);
}

Owned<GMimePart> part(const char* type, const char* subtype, const std::string& bytes, GMimeContentEncoding encoding) {
    auto made = owned(gmime().part_new_with_type(type, subtype));
    const auto stream = owned(gmime().stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const auto content = owned(gmime().data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    gmime().part_set_content(made.get(), content.get());
    gmime().part_set_content_encoding(made.get(), encoding);
    return made;
}

Owned<GMimePart> text_part(const std::string& text) {
    auto made = part("text", "plain", text, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    gmime().object_set_content_type_parameter(base_of(made), "charset", charset);
    return made;
}

Owned<GMimePart> attachment(const Attachment& pdf) {
    auto made = part("application", "pdf", pdf.bytes, GMIME_CONTENT_ENCODING_BASE64);
    GMimeObject* object = base_of(made);
    gmime().object_set_disposition(object, "attachment");
    gmime().part_set_filename(made.get(), pdf.name.c_str());
    set_charset(gmime().content_type_get_parameters(gmime().object_get_content_type(object)), "name");
    set_charset(gmime().content_disposition_get_parameters(gmime().object_get_content_disposition(object)), "filename");
    return made;
}

void write_head(GMimeMessage* head, const Message& message, const std::string& digest) {
    const auto add = [&](GMimeAddressType type, const Mailbox& mailbox) {
        const auto address = owned(gmime().address_mailbox_new(mailbox.name.empty() ? nullptr : mailbox.name.c_str(),
                                                               mailbox.address.c_str()));
        gmime().address_set_charset(address.get(), charset);
        gmime().address_list_add(gmime().message_get_addresses(head, type), address.get());
    };
    add(GMIME_ADDRESS_TYPE_FROM, message.from);
    for (const Mailbox& to : message.to) add(GMIME_ADDRESS_TYPE_TO, to);
    gmime().message_set_subject(head, message.subject.c_str(), charset);
    const std::unique_ptr<GDateTime, void (*)(GDateTime*)> date(gmime().date_time_new_from_unix_utc(message.date),
                                                                [](GDateTime* each) { gmime().date_time_unref(each); });
    gmime().message_set_date(head, date.get());
    const std::string domain = message.from.address.substr(message.from.address.find('@') + 1);
    gmime().message_set_message_id(head, fmt::format("{}@{}", digest.substr(0, 32), domain).c_str());
    auto* object = reinterpret_cast<GMimeObject*>(head);
    gmime().object_set_header(object, "Content-Language", message.language.c_str(), charset);
    gmime().object_set_header(object, "X-Unsent", "1", charset);
}

std::string text_of(GMimeMessage* message) {
    const std::unique_ptr<GMimeFormatOptions, void (*)(GMimeFormatOptions*)> format(
        gmime().format_options_new(), [](GMimeFormatOptions* each) { gmime().format_options_free(each); });
    gmime().format_options_set_newline_format(format.get(), GMIME_NEWLINE_FORMAT_DOS);
    const std::unique_ptr<char, void (*)(char*)> text(
        gmime().object_to_string(reinterpret_cast<GMimeObject*>(message), format.get()),
        [](char* each) { gmime().free(each); });
    return text.get();
}

}  // namespace

std::string fault_of_library() { return gmime().fault; }

std::string write(const Message& message) {
    const std::string digest = digest_of(message);
    const auto whole = owned(gmime().message_new(TRUE));
    write_head(whole.get(), message, digest);
    const auto parts = owned(gmime().multipart_new_with_subtype("mixed"));
    // No line of what is encoded begins like this.
    gmime().multipart_set_boundary(parts.get(), fmt::format("=_{}", digest.substr(32)).c_str());
    gmime().multipart_add(parts.get(), base_of(text_part(message.text)));
    gmime().multipart_add(parts.get(), base_of(attachment(message.pdf)));
    gmime().message_set_mime_part(whole.get(), base_of(parts));
    return text_of(whole.get());
}

}  // namespace mail
