#include "mail/gmime.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

namespace mail {
namespace {

constexpr const char* file = "libgmime-3.0.so.0";

/// What GMime is linked to, such as GLib, is found through it.
template <class Function>
void find(void* library, const char* name, Function& function, std::string& fault) {
    function = reinterpret_cast<Function>(::dlsym(library, name));
    if (function == nullptr) fault = fmt::format("`{}` has no `{}`", file, name);
}

Gmime load() {
    Gmime found;
    // Never let go of: GLib's types stay until the process ends.
    void* library = ::dlopen(file, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        found.fault = fmt::format("`{}` cannot be loaded", file);
        return found;
    }
    const auto take = [&](const char* name, auto& function) { find(library, name, function, found.fault); };
    take("g_mime_init", found.init);
    take("g_mime_message_new", found.message_new);
    take("g_mime_message_get_addresses", found.message_get_addresses);
    take("internet_address_mailbox_new", found.address_mailbox_new);
    take("internet_address_set_charset", found.address_set_charset);
    take("internet_address_list_add", found.address_list_add);
    take("g_mime_message_set_subject", found.message_set_subject);
    take("g_mime_message_set_date", found.message_set_date);
    take("g_mime_message_set_message_id", found.message_set_message_id);
    take("g_mime_message_set_mime_part", found.message_set_mime_part);
    take("g_mime_object_set_header", found.object_set_header);
    take("g_mime_object_set_content_type_parameter", found.object_set_content_type_parameter);
    take("g_mime_object_set_disposition", found.object_set_disposition);
    take("g_mime_object_get_content_type", found.object_get_content_type);
    take("g_mime_object_get_content_disposition", found.object_get_content_disposition);
    take("g_mime_content_type_get_parameters", found.content_type_get_parameters);
    take("g_mime_content_disposition_get_parameters", found.content_disposition_get_parameters);
    take("g_mime_param_list_get_parameter", found.param_list_get_parameter);
    take("g_mime_param_set_charset", found.param_set_charset);
    take("g_mime_object_to_string", found.object_to_string);
    take("g_mime_multipart_new_with_subtype", found.multipart_new_with_subtype);
    take("g_mime_multipart_add", found.multipart_add);
    take("g_mime_multipart_set_boundary", found.multipart_set_boundary);
    take("g_mime_part_new_with_type", found.part_new_with_type);
    take("g_mime_part_set_filename", found.part_set_filename);
    take("g_mime_part_set_content_encoding", found.part_set_content_encoding);
    take("g_mime_part_set_content", found.part_set_content);
    take("g_mime_stream_mem_new_with_buffer", found.stream_mem_new_with_buffer);
    take("g_mime_data_wrapper_new_with_stream", found.data_wrapper_new_with_stream);
    take("g_mime_format_options_new", found.format_options_new);
    take("g_mime_format_options_free", found.format_options_free);
    take("g_mime_format_options_set_newline_format", found.format_options_set_newline_format);
    take("g_object_unref", found.object_unref);
    take("g_date_time_new_from_unix_utc", found.date_time_new_from_unix_utc);
    take("g_date_time_unref", found.date_time_unref);
    take("g_free", found.free);
    if (found.fault.empty()) found.init();
    return found;
}

}  // namespace

const Gmime& gmime() {
    static const Gmime loaded = load();
    return loaded;
}

}  // namespace mail
