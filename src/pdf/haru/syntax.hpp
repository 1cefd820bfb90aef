#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include <hpdf.h>
#include <hpdf_objects.h>

/// For this folder's sources alone: libharu's objects in PDF's syntax (ISO 32000-1, 7.3).
namespace pdf::haru {

/// The number under which an indirect object is written.
using ObjectNumber = std::function<uint32_t(const HPDF_Obj_Header& object)>;

/// Appends a direct object as it stands in its container.
void write_object(std::string& out, void* object, const ObjectNumber& number);
/// Appends the dictionary without its stream. With a stream, `/Length` is `length`.
void write_dict(std::string& out, HPDF_Dict_Rec& dict, size_t length, const ObjectNumber& number);

}  // namespace pdf::haru
