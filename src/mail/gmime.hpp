#pragma once

#include <string>

#include <gmime/gmime.h>

namespace mail {

/// What is used of GMime and GLib, found when the first message is written: making reports never loads them.
struct Gmime {
    /// Why there is none; empty where all is there.
    std::string fault;

    decltype(&g_mime_init) init = nullptr;
    decltype(&g_mime_message_new) message_new = nullptr;
    decltype(&g_mime_message_get_addresses) message_get_addresses = nullptr;
    decltype(&internet_address_mailbox_new) address_mailbox_new = nullptr;
    decltype(&internet_address_set_charset) address_set_charset = nullptr;
    decltype(&internet_address_list_add) address_list_add = nullptr;
    decltype(&g_mime_message_set_subject) message_set_subject = nullptr;
    decltype(&g_mime_message_set_date) message_set_date = nullptr;
    decltype(&g_mime_message_set_message_id) message_set_message_id = nullptr;
    decltype(&g_mime_message_set_mime_part) message_set_mime_part = nullptr;
    decltype(&g_mime_object_set_header) object_set_header = nullptr;
    decltype(&g_mime_object_set_content_type_parameter) object_set_content_type_parameter = nullptr;
    decltype(&g_mime_object_set_disposition) object_set_disposition = nullptr;
    decltype(&g_mime_object_get_content_type) object_get_content_type = nullptr;
    decltype(&g_mime_object_get_content_disposition) object_get_content_disposition = nullptr;
    decltype(&g_mime_content_type_get_parameters) content_type_get_parameters = nullptr;
    decltype(&g_mime_content_disposition_get_parameters) content_disposition_get_parameters = nullptr;
    decltype(&g_mime_param_list_get_parameter) param_list_get_parameter = nullptr;
    decltype(&g_mime_param_set_charset) param_set_charset = nullptr;
    decltype(&g_mime_object_to_string) object_to_string = nullptr;
    decltype(&g_mime_multipart_new_with_subtype) multipart_new_with_subtype = nullptr;
    decltype(&g_mime_multipart_add) multipart_add = nullptr;
    decltype(&g_mime_multipart_set_boundary) multipart_set_boundary = nullptr;
    decltype(&g_mime_part_new_with_type) part_new_with_type = nullptr;
    decltype(&g_mime_part_set_filename) part_set_filename = nullptr;
    decltype(&g_mime_part_set_content_encoding) part_set_content_encoding = nullptr;
    decltype(&g_mime_part_set_content) part_set_content = nullptr;
    decltype(&g_mime_stream_mem_new_with_buffer) stream_mem_new_with_buffer = nullptr;
    decltype(&g_mime_data_wrapper_new_with_stream) data_wrapper_new_with_stream = nullptr;
    decltype(&g_mime_format_options_new) format_options_new = nullptr;
    decltype(&g_mime_format_options_free) format_options_free = nullptr;
    decltype(&g_mime_format_options_set_newline_format) format_options_set_newline_format = nullptr;
    decltype(&g_object_unref) object_unref = nullptr;
    decltype(&g_date_time_new_from_unix_utc) date_time_new_from_unix_utc = nullptr;
    decltype(&g_date_time_unref) date_time_unref = nullptr;
    decltype(&g_free) free = nullptr;
};

/// Loaded and begun at the first call. One thread at a time.
const Gmime& gmime();

}  // namespace mail
