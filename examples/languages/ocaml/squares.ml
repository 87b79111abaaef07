(* Squares a few numbers and draws a triangle into a PNG, in OCaml through ctypes and libffi.

       ocamlfind ocamlopt -thread -package ctypes,ctypes.foreign -linkpkg ocaml/squares.ml -o squares
       WGPU_LIB_PATH=../../target/release/libwgpu_native.so ./squares picture.png

   A callback from a thread that OCaml does not know crashes it, unless the function pointer is made with
   ~thread_registration and ~runtime_lock, and the call that waits with ~release_runtime_lock. With the mode
   WaitAnyOnly there is no such thread: callbacks run inside wgpuInstanceWaitAny, on the thread that calls it. *)

open Ctypes

let library = Dl.dlopen ~filename:(Sys.getenv "WGPU_LIB_PATH") ~flags:[ Dl.RTLD_NOW ]
let png = Dl.dlopen ~filename:"libpng16.so.16" ~flags:[ Dl.RTLD_NOW ]
let side = 240
let row = 4 * side

(* A row of a texture takes a multiple of 256 bytes in a buffer. *)
let padded_row = (row + 255) / 256 * 256

(* As 64 bits: WGPU_STRLEN, WGPU_WHOLE_SIZE, no end of waiting. As 32: the ..._UNDEFINED. *)
let all_ones = -1
let wait_any_only, timed_wait_any, shader_source_wgsl, success = (1, 1, 2, 1)
let map_read, copy_src, copy_dst, storage = (1, 4, 8, 0x80) (* WGPUBufferUsage *)
let texture_copy_src, render_attachment = (1, 0x10) (* WGPUTextureUsage *)
let rgba8_unorm, clear, store, color_write_all = (0x16, 2, 1, 0xf)

(* What the library gets to read, for as long as the program runs: the garbage collector knows nothing of
   pointers in C's memory. *)
let kept : char CArray.t list ref = ref []

let bytes string =
  kept := CArray.of_string string :: !kept;
  to_voidp (CArray.start (List.hd !kept))

(* A struct, member by member. Flags have 64 bits, enums 32. *)
type member = Word of int | Long of int | Future of int64 | Pointer of unit ptr | Double of float

let null = Pointer Ctypes.null
let no_text = [ null; Long 0 ]

let layout members =
  let buffer = Buffer.create 256 in
  let align size = while Buffer.length buffer mod size <> 0 do Buffer.add_char buffer '\000' done in
  let long value = align 8; Buffer.add_int64_ne buffer value in
  let add = function
    | Word value -> align 4; Buffer.add_int32_ne buffer (Int32.of_int value)
    | Long value -> long (Int64.of_int value)
    | Future value -> long value
    | Pointer value -> long (Int64.of_nativeint (raw_address_of_ptr value))
    | Double value -> long (Int64.bits_of_float value)
  in
  List.iter add (List.concat members);
  align 8;
  bytes (Buffer.contents buffer)

(* The two structs that are passed by value need types. *)
type text

let text : text structure typ = structure "WGPUStringView"
let text_data = field text "data" (ptr char)
let text_length = field text "length" size_t
let () = seal text

type callback_info

let callback_info : callback_info structure typ = structure "CallbackInfo"
let _ = field callback_info "nextInChain" (ptr void)
let info_mode = field callback_info "mode" int
let info_callback = field callback_info "callback" (ptr void)
let _ = field callback_info "userdata1" (ptr void)
let _ = field callback_info "userdata2" (ptr void)
let () = seal callback_info

(* The functions of webgpu.h. Most sizes are far from the ends of OCaml's integers of 63 bits, so that these may
   stand for uint32_t and size_t. A WGPUFuture is a struct of one uint64_t, and comes back as one. *)
let size = camlint
let wgpu name typ = Foreign.foreign ~from:library ("wgpu" ^ name) typ
let handle = ptr void
let descriptor = ptr void
let create_instance = wgpu "CreateInstance" (descriptor @-> returning handle)
let wait_any = wgpu "InstanceWaitAny" (handle @-> size @-> ptr void @-> int64_t @-> returning int)
let request_adapter = wgpu "InstanceRequestAdapter" (handle @-> ptr void @-> callback_info @-> returning int64_t)
let request_device = wgpu "AdapterRequestDevice" (handle @-> descriptor @-> callback_info @-> returning int64_t)

let map_async =
  wgpu "BufferMapAsync" (handle @-> size @-> size @-> size @-> callback_info @-> returning int64_t)

let mapped_range = wgpu "BufferGetConstMappedRange" (handle @-> size @-> size @-> returning (ptr uint8_t))
let get_queue = wgpu "DeviceGetQueue" (handle @-> returning handle)
let create kind = wgpu ("DeviceCreate" ^ kind) (handle @-> descriptor @-> returning handle)
let create_view = wgpu "TextureCreateView" (handle @-> descriptor @-> returning handle)
let get_layout = wgpu "ComputePipelineGetBindGroupLayout" (handle @-> int @-> returning handle)
let begin_compute = wgpu "CommandEncoderBeginComputePass" (handle @-> descriptor @-> returning handle)
let set_compute_pipeline = wgpu "ComputePassEncoderSetPipeline" (handle @-> handle @-> returning void)

let set_bind_group =
  wgpu "ComputePassEncoderSetBindGroup" (handle @-> int @-> handle @-> size @-> ptr void @-> returning void)

let dispatch = wgpu "ComputePassEncoderDispatchWorkgroups" (handle @-> int @-> int @-> int @-> returning void)
let end_compute = wgpu "ComputePassEncoderEnd" (handle @-> returning void)
let begin_render = wgpu "CommandEncoderBeginRenderPass" (handle @-> descriptor @-> returning handle)
let set_render_pipeline = wgpu "RenderPassEncoderSetPipeline" (handle @-> handle @-> returning void)
let draw_vertices = wgpu "RenderPassEncoderDraw" (handle @-> int @-> int @-> int @-> int @-> returning void)
let end_render = wgpu "RenderPassEncoderEnd" (handle @-> returning void)

let copy_buffer =
  wgpu "CommandEncoderCopyBufferToBuffer"
    (handle @-> handle @-> size @-> handle @-> size @-> size @-> returning void)

let copy_texture =
  wgpu "CommandEncoderCopyTextureToBuffer" (handle @-> ptr void @-> ptr void @-> ptr void @-> returning void)

let finish = wgpu "CommandEncoderFinish" (handle @-> descriptor @-> returning handle)
let submit = wgpu "QueueSubmit" (handle @-> size @-> ptr void @-> returning void)
let write_buffer = wgpu "QueueWriteBuffer" (handle @-> handle @-> size @-> ptr void @-> size @-> returning void)

(* Notes that a handle is ours to release. Not Gc.finalise: it runs late, on whatever thread, or never. *)
let owned = ref []

let own kind handle =
  owned := (kind, handle) :: !owned;
  handle

let string_of_text view =
  string_from_ptr (getf view text_data) ~length:(Unsigned.Size_t.to_int (getf view text_length))

(* Both kinds of callbacks, with their lives in our hands. *)
module On_object =
  (val Foreign.dynamic_funptr (int @-> handle @-> text @-> ptr void @-> ptr void @-> returning void))

module On_mapped = (val Foreign.dynamic_funptr (int @-> text @-> ptr void @-> ptr void @-> returning void))

(* Asks with a callback info, and waits. *)
let wait_for instance callback ask =
  let info = make callback_info in
  setf info info_mode wait_any_only;
  setf info info_callback callback;
  let wait = layout [ [ Future (ask info); Word 0 ] ] in
  ignore (wait_any instance 1 wait (-1L))

(* An exception inside a callback would jump over the library's frames: what is wrong is raised here. *)
let check (status, message) = if status <> success then failwith message

let wait_for_object instance ask =
  let outcome = ref (0, "") and got = ref Ctypes.null in
  On_object.with_fun
    (fun status handle message _ _ ->
      outcome := (status, string_of_text message);
      got := handle)
    (fun callback -> wait_for instance (coerce On_object.t (ptr void) callback) ask);
  check !outcome;
  !got

let wait_for_mapping instance ask =
  let outcome = ref (0, "") in
  On_mapped.with_fun
    (fun status message _ _ -> outcome := (status, string_of_text message))
    (fun callback -> wait_for instance (coerce On_mapped.t (ptr void) callback) ask);
  check !outcome

(* A stage whose entry point is the only one that fits. What is 0 in a struct is the default for most members. *)
let stage device path =
  let file = open_in_bin path in
  let code = really_input_string file (in_channel_length file) in
  close_in file;
  let source =
    layout [ [ null; Word shader_source_wgsl ]; [ Pointer (bytes code); Long (String.length code) ] ]
  in
  let shader = own "ShaderModule" (create "ShaderModule" device (layout [ [ Pointer source ]; no_text ])) in
  [ null; Pointer shader; null; Long all_ones; Long 0; null ]

let create_buffer device usage size =
  own "Buffer" (create "Buffer" device (layout [ [ null ]; no_text; [ Long usage; Long size; Word 0 ] ]))

let square device encoder numbers =
  let pipeline =
    own "ComputePipeline"
      (create "ComputePipeline" device
         (layout [ [ null ]; no_text; [ null ]; stage device "squares.wgsl" ]))
  in
  let bind_group_layout = own "BindGroupLayout" (get_layout pipeline 0) in
  let entry = layout [ [ null; Word 0; Pointer numbers; Long 0; Long all_ones; null; null ] ] in
  let group =
    own "BindGroup"
      (create "BindGroup" device
         (layout [ [ null ]; no_text; [ Pointer bind_group_layout; Long 1; Pointer entry ] ]))
  in
  let pass = own "ComputePassEncoder" (begin_compute encoder Ctypes.null) in
  set_compute_pipeline pass pipeline;
  set_bind_group pass 0 group 0 Ctypes.null;
  dispatch pass 1 1 1;
  end_compute pass

let create_render_pipeline device =
  let triangle = stage device "picture.wgsl" in
  let target = layout [ [ null; Word rgba8_unorm; null; Long color_write_all ] ] in
  let fragment = layout [ triangle; [ Long 1; Pointer target ] ] in
  let vertex = triangle @ [ Long 0; null ] in
  let primitive = [ null; Word 0; Word 0; Word 0; Word 0; Word 0 ] in
  let multisample = [ null; Word 1; Word all_ones; Word 0 ] in
  own "RenderPipeline"
    (create "RenderPipeline" device
       (layout [ [ null ]; no_text; [ null ]; vertex; primitive; [ null ]; multisample; [ Pointer fragment ] ]))

let draw device encoder pixels =
  let extent = [ Word side; Word side; Word 1 ] in
  let texture =
    own "Texture"
      (create "Texture" device
         (layout
            [ [ null ]; no_text; [ Long (render_attachment lor texture_copy_src); Word 0 ]; extent;
              [ Word rgba8_unorm; Word 1; Word 1; Long 0; null ] ]))
  in
  let view = own "TextureView" (create_view texture Ctypes.null) in
  let attachment =
    layout
      [ [ null; Pointer view; Word all_ones; null; Word clear; Word store ];
        [ Double 0.; Double 0.; Double 0.; Double 1. ] ]
  in
  let pass =
    own "RenderPassEncoder"
      (begin_render encoder
         (layout [ [ null ]; no_text; [ Long 1; Pointer attachment; null; null; null ] ]))
  in
  set_render_pipeline pass (create_render_pipeline device);
  draw_vertices pass 3 1 0 0;
  end_render pass;
  copy_texture encoder
    (layout [ [ Pointer texture; Word 0; Word 0; Word 0; Word 0; Word 0 ] ])
    (layout [ [ Long 0; Word padded_row; Word all_ones; Pointer pixels ] ])
    (layout [ extent ])

(* The bytes of a buffer, good until the buffer is released. *)
let map instance buffer size =
  wait_for_mapping instance (map_async buffer map_read 0 size);
  mapped_range buffer 0 size

let fnv1a rows =
  let hash = ref 0x811c9dc5 in
  for y = 0 to side - 1 do
    for x = 0 to row - 1 do
      let byte = Unsigned.UInt8.to_int !@(rows +@ ((y * padded_row) + x)) in
      hash := (!hash lxor byte) * 0x01000193 land 0xffffffff
    done
  done;
  !hash

(* Version 1 and format RGBA of libpng's simplified interface, which takes padded rows. *)
let save_png path rows =
  let write =
    Foreign.foreign ~from:png "png_image_write_to_file"
      (ptr void @-> string @-> int @-> ptr uint8_t @-> int @-> ptr void @-> returning int)
  in
  let rest = List.init 20 (fun _ -> Word 0) in
  let image = layout [ [ null; Word 1; Word side; Word side; Word 3 ]; rest ] in
  if write image path 0 rows padded_row Ctypes.null = 0 then failwith path

let () =
  let timed = layout [ [ Word timed_wait_any ] ] in
  let instance = own "Instance" (create_instance (layout [ [ null; Long 1; Pointer timed; null ] ])) in
  let adapter = own "Adapter" (wait_for_object instance (request_adapter instance Ctypes.null)) in
  let device = own "Device" (wait_for_object instance (request_device adapter Ctypes.null)) in
  let queue = own "Queue" (get_queue device) in
  let size = 32 in
  let numbers = create_buffer device (storage lor copy_dst lor copy_src) size in
  let squares = create_buffer device (map_read lor copy_dst) size in
  let pixels = create_buffer device (map_read lor copy_dst) (padded_row * side) in
  write_buffer queue numbers 0 (layout [ List.init 8 (fun i -> Word (i + 1)) ]) size;

  let encoder = own "CommandEncoder" (create "CommandEncoder" device Ctypes.null) in
  square device encoder numbers;
  copy_buffer encoder numbers 0 squares 0 size;
  draw device encoder pixels;
  let commands = own "CommandBuffer" (finish encoder Ctypes.null) in
  submit queue 1 (layout [ [ Pointer commands ] ]);

  let results = from_voidp uint32_t (to_voidp (map instance squares size)) in
  for i = 0 to 7 do
    Printf.printf "%s " (Unsigned.UInt32.to_string !@(results +@ i))
  done;
  let rows = map instance pixels (padded_row * side) in
  Printf.printf "%08x\n" (fnv1a rows);
  if Array.length Sys.argv > 1 then save_png Sys.argv.(1) rows;
  List.iter (fun (kind, handle) -> wgpu (kind ^ "Release") (ptr void @-> returning void) handle) !owned
