;;;; Squares a few numbers and draws a triangle into a PNG, in Common Lisp (SBCL) through CFFI.
;;;;
;;;;     WGPU_LIB_PATH=../../target/release/libwgpu_native.so sbcl --script common-lisp/squares.lisp picture.png
;;;;
;;;; SBCL makes a Lisp thread of each thread that calls back, so that callbacks may come from anywhere; other
;;;; Lisps do not. With the mode WaitAnyOnly there is no such thread: callbacks run inside wgpuInstanceWaitAny,
;;;; on the thread that calls it.

(require :asdf)
(let ((*standard-output* (make-broadcast-stream)) (*error-output* (make-broadcast-stream)))
  (asdf:load-system :cffi-libffi)) ; structs by value
(defpackage :squares (:use :cl :cffi))
(in-package :squares)

;; Lisp traps the divisions by zero and overflows that C code takes for NaN and infinity.
(sb-int:set-floating-point-modes :traps '())

(load-foreign-library (sb-ext:posix-getenv "WGPU_LIB_PATH"))
(load-foreign-library "libpng16.so.16")

(defconstant +side+ 240)
(defconstant +row+ (* 4 +side+))
;; A row of a texture takes a multiple of 256 bytes in a buffer.
(defconstant +padded-row+ (* 256 (ceiling +row+ 256)))

(defconstant +all-ones+ (1- (expt 2 64))) ; WGPU_STRLEN, WGPU_WHOLE_SIZE, no end of waiting
(defconstant +undefined+ (1- (expt 2 32)))

;; Flags have 64 bits, enums 32.
(defbitfield (buffer-usage :uint64) (:map-read 1) (:copy-src 4) (:copy-dst 8) (:storage #x80))
(defbitfield (texture-usage :uint64) (:copy-src 1) (:render-attachment #x10))

;;; What is needed of webgpu.h, and of png.h.
(defmacro defstructs (&rest structs)
  `(progn ,@(loop for (name . slots) in structs collect `(defcstruct ,name ,@slots))))

(defstructs
  (text (data :pointer) (size :size))
  (chained (next :pointer) (s-type :uint32))
  (instance-descriptor (next :pointer) (feature-count :size) (features :pointer) (limits :pointer))
  (callback-info
   (next :pointer) (mode :uint32) (callback :pointer) (userdata1 :pointer) (userdata2 :pointer))
  (future-wait-info (future :uint64) (completed :uint32))
  (shader-source-wgsl (chain (:struct chained)) (code (:struct text)))
  (shader-module-descriptor (next :pointer) (label (:struct text)))
  (buffer-descriptor
   (next :pointer) (label (:struct text)) (usage buffer-usage) (size :uint64) (mapped :uint32))
  (stage
   (next :pointer) (module :pointer) (entry-point (:struct text)) (constant-count :size) (constants :pointer))
  (compute-pipeline-descriptor
   (next :pointer) (label (:struct text)) (layout :pointer) (compute (:struct stage)))
  (bind-group-entry
   (next :pointer) (binding :uint32) (buffer :pointer) (offset :uint64) (size :uint64) (sampler :pointer)
   (texture-view :pointer))
  (bind-group-descriptor
   (next :pointer) (label (:struct text)) (layout :pointer) (entry-count :size) (entries :pointer))
  (extent-3d (width :uint32) (height :uint32) (depth :uint32))
  (texture-descriptor
   (next :pointer) (label (:struct text)) (usage texture-usage) (dimension :uint32) (size (:struct extent-3d))
   (texture-format :uint32) (mip-levels :uint32) (samples :uint32) (view-format-count :size)
   (view-formats :pointer))
  (color-target-state (next :pointer) (texture-format :uint32) (blend :pointer) (write-mask :uint64))
  (vertex-state (stage (:struct stage)) (buffer-count :size) (buffers :pointer))
  (fragment-state (stage (:struct stage)) (target-count :size) (targets :pointer))
  (primitive-state
   (next :pointer) (topology :uint32) (index-format :uint32) (front-face :uint32) (cull-mode :uint32)
   (unclipped-depth :uint32))
  (multisample-state (next :pointer) (samples :uint32) (mask :uint32) (alpha-to-coverage :uint32))
  (render-pipeline-descriptor
   (next :pointer) (label (:struct text)) (layout :pointer) (vertex (:struct vertex-state))
   (primitive (:struct primitive-state)) (depth-stencil :pointer) (multisample (:struct multisample-state))
   (fragment :pointer))
  (color (r :double) (g :double) (b :double) (a :double))
  (color-attachment
   (next :pointer) (view :pointer) (depth-slice :uint32) (resolve-target :pointer) (load-op :uint32)
   (store-op :uint32) (clear-value (:struct color)))
  (render-pass-descriptor
   (next :pointer) (label (:struct text)) (color-count :size) (colors :pointer) (depth-stencil :pointer)
   (occlusion :pointer) (timestamps :pointer))
  (texture-info
   (texture :pointer) (mip-level :uint32) (x :uint32) (y :uint32) (z :uint32) (aspect :uint32))
  (buffer-info (offset :uint64) (bytes-per-row :uint32) (rows-per-image :uint32) (buffer :pointer))
  (png-image
   (opaque :pointer) (version :uint32) (width :uint32) (height :uint32) (pixel-format :uint32) (flags :uint32)
   (colormap-entries :uint32) (warning-or-error :uint32) (message :char :count 64)))

;; A WGPUFuture is a struct of one uint64_t, and comes back as one.
(defcfun "wgpuInstanceRequestAdapter" :uint64 (instance :pointer) (options :pointer) (info (:struct callback-info)))
(defcfun "wgpuAdapterRequestDevice" :uint64 (adapter :pointer) (descriptor :pointer) (info (:struct callback-info)))
(defcfun "wgpuBufferMapAsync" :uint64
  (buffer :pointer) (mode :uint64) (offset :size) (size :size) (info (:struct callback-info)))

(defmacro call (name result &rest typed-arguments)
  "Calls a function of webgpu.h that takes no struct by value."
  `(foreign-funcall ,(concatenate 'string "wgpu" name) ,@typed-arguments ,result))

(defun fill-struct (pointer type members)
  (loop for (name value) on members by #'cddr
        do (if (consp (ignore-errors (foreign-slot-type type name)))
               (fill-struct (foreign-slot-pointer pointer type name) (foreign-slot-type type name) value)
               (setf (foreign-slot-value pointer type name) value)))
  pointer)

(defun make (name &rest members)
  "A struct with these members; the others are 0, which for most means the default. It is never freed:
the garbage collector neither moves nor frees what is C's, and this program is short."
  (let* ((type (list :struct name)) (size (foreign-type-size type)))
    (fill-struct (foreign-alloc :uint8 :count size :initial-element 0) type members)))

(defvar *owned* '())

(defun own (kind handle)
  "Notes that HANDLE is ours to release. Not a finalizer: those run on another thread, and late."
  (push (cons kind handle) *owned*)
  handle)

;;; A string view has two members, and arrives as two arguments on 64-bit machines but Windows'.
(defvar *status*)
(defvar *object*)
(defvar *message*)

(defun note (status object data size)
  (setf *status* status *object* object *message* (foreign-string-to-lisp data :count size)))

(defcallback on-object :void
    ((status :uint32) (object :pointer) (data :pointer) (size :size) (userdata1 :pointer) (userdata2 :pointer))
  (declare (ignore userdata1 userdata2))
  (note status object data size))

(defcallback on-mapped :void
    ((status :uint32) (data :pointer) (size :size) (userdata1 :pointer) (userdata2 :pointer))
  (declare (ignore userdata1 userdata2))
  (note status nil data size))

(defvar *instance*)
(defvar *device*)

(defun wait-for (callback begin)
  "Calls BEGIN with a callback info, waits, and returns the object that the callback gets, if any."
  (let* ((info (list 'next (null-pointer) 'mode 1 'callback callback ; WaitAnyOnly
                     'userdata1 (null-pointer) 'userdata2 (null-pointer)))
         (wait (make 'future-wait-info 'future (funcall begin info))))
    (call "InstanceWaitAny" :uint32 :pointer *instance* :size 1 :pointer wait :uint64 +all-ones+)
    ;; Not inside the callback: unwinding would jump over the library's frames.
    (unless (= *status* 1) (error *message*))
    *object*))

(defun read-file (path)
  (with-open-file (file path :element-type '(unsigned-byte 8))
    (let ((bytes (make-array (file-length file) :element-type '(unsigned-byte 8))))
      (read-sequence bytes file)
      bytes)))

(defun stage (path)
  "A stage whose entry point is the only one that fits."
  (let* ((code (read-file path))
         (text (list 'data (foreign-alloc :uint8 :initial-contents code) 'size (length code)))
         (source (make 'shader-source-wgsl 'chain '(s-type 2) 'code text))
         (descriptor (make 'shader-module-descriptor 'next source)))
    (list 'module (own "ShaderModule"
                       (call "DeviceCreateShaderModule" :pointer :pointer *device* :pointer descriptor))
          'entry-point (list 'size +all-ones+))))

(defun create-buffer (usage size)
  (own "Buffer" (call "DeviceCreateBuffer" :pointer :pointer *device*
                      :pointer (make 'buffer-descriptor 'usage usage 'size size))))

(defun square (encoder numbers)
  (let* ((pipeline (own "ComputePipeline"
                        (call "DeviceCreateComputePipeline" :pointer :pointer *device*
                              :pointer (make 'compute-pipeline-descriptor 'compute (stage "squares.wgsl")))))
         (layout (own "BindGroupLayout"
                      (call "ComputePipelineGetBindGroupLayout" :pointer :pointer pipeline :uint32 0)))
         (entry (make 'bind-group-entry 'buffer numbers 'size +all-ones+))
         (group (own "BindGroup"
                     (call "DeviceCreateBindGroup" :pointer :pointer *device*
                           :pointer (make 'bind-group-descriptor 'layout layout 'entry-count 1 'entries entry))))
         (pass (own "ComputePassEncoder"
                    (call "CommandEncoderBeginComputePass" :pointer :pointer encoder :pointer (null-pointer)))))
    (call "ComputePassEncoderSetPipeline" :void :pointer pass :pointer pipeline)
    (call "ComputePassEncoderSetBindGroup" :void
          :pointer pass :uint32 0 :pointer group :size 0 :pointer (null-pointer))
    (call "ComputePassEncoderDispatchWorkgroups" :void :pointer pass :uint32 1 :uint32 1 :uint32 1)
    (call "ComputePassEncoderEnd" :void :pointer pass)))

(defun create-render-pipeline (texture-format)
  (let* ((stage (stage "picture.wgsl"))
         (target (make 'color-target-state 'texture-format texture-format 'write-mask #xf))
         (fragment (make 'fragment-state 'stage stage 'target-count 1 'targets target))
         (descriptor (make 'render-pipeline-descriptor
                           'vertex (list 'stage stage)
                           'multisample (list 'samples 1 'mask +undefined+)
                           'fragment fragment)))
    (own "RenderPipeline" (call "DeviceCreateRenderPipeline" :pointer :pointer *device* :pointer descriptor))))

(defun draw (encoder pixels)
  (let* ((rgba8-unorm #x16)
         (extent (list 'width +side+ 'height +side+ 'depth 1))
         (texture (own "Texture"
                       (call "DeviceCreateTexture" :pointer :pointer *device*
                             :pointer (make 'texture-descriptor
                                            'usage '(:render-attachment :copy-src) 'size extent
                                            'texture-format rgba8-unorm 'mip-levels 1 'samples 1))))
         (view (own "TextureView"
                    (call "TextureCreateView" :pointer :pointer texture :pointer (null-pointer))))
         (attachment (make 'color-attachment 'view view 'depth-slice +undefined+ 'load-op 2 'store-op 1
                                             'clear-value '(a 1d0)))
         (pass (own "RenderPassEncoder"
                    (call "CommandEncoderBeginRenderPass" :pointer :pointer encoder
                          :pointer (make 'render-pass-descriptor 'color-count 1 'colors attachment)))))
    (call "RenderPassEncoderSetPipeline" :void :pointer pass :pointer (create-render-pipeline rgba8-unorm))
    (call "RenderPassEncoderDraw" :void :pointer pass :uint32 3 :uint32 1 :uint32 0 :uint32 0)
    (call "RenderPassEncoderEnd" :void :pointer pass)
    (call "CommandEncoderCopyTextureToBuffer" :void :pointer encoder
          :pointer (make 'texture-info 'texture texture)
          :pointer (make 'buffer-info 'bytes-per-row +padded-row+ 'rows-per-image +undefined+ 'buffer pixels)
          :pointer (apply #'make 'extent-3d extent))))

(defun map-buffer (buffer size)
  "The bytes of a buffer, good until the buffer is released."
  (wait-for (callback on-mapped) (lambda (info) (wgpubuffermapasync buffer 1 0 size info)))
  (call "BufferGetConstMappedRange" :pointer :pointer buffer :size 0 :size size))

(defun fnv1a (rows)
  (let ((hash #x811c9dc5))
    (dotimes (y +side+ hash)
      (dotimes (x +row+)
        (let ((byte (mem-aref rows :uint8 (+ (* y +padded-row+) x))))
          (setf hash (ldb (byte 32 0) (* (logxor hash byte) #x01000193))))))))

(defun save-png (path rows)
  ;; Version 1 and format RGBA of libpng's simplified interface, which takes padded rows.
  (let ((image (make 'png-image 'version 1 'width +side+ 'height +side+ 'pixel-format 3)))
    (when (zerop (foreign-funcall "png_image_write_to_file" :pointer image :string path :int 0 :pointer rows
                                  :int32 +padded-row+ :pointer (null-pointer) :int))
      (error (foreign-string-to-lisp (foreign-slot-pointer image '(:struct png-image) 'message))))))

(defun main (path)
  (let ((timed (foreign-alloc :uint32 :initial-element 1)))
    (setf *instance* (own "Instance"
                          (call "CreateInstance" :pointer
                                :pointer (make 'instance-descriptor 'feature-count 1 'features timed)))))
  (let* ((none (null-pointer))
         (adapter (own "Adapter" (wait-for (callback on-object)
                                           (lambda (info) (wgpuinstancerequestadapter *instance* none info))))))
    (setf *device* (own "Device" (wait-for (callback on-object)
                                           (lambda (info) (wgpuadapterrequestdevice adapter none info))))))
  (let* ((queue (own "Queue" (call "DeviceGetQueue" :pointer :pointer *device*)))
         (numbers (create-buffer '(:storage :copy-dst :copy-src) 32))
         (squares (create-buffer '(:map-read :copy-dst) 32))
         (pixels (create-buffer '(:map-read :copy-dst) (* +padded-row+ +side+)))
         (encoder (own "CommandEncoder"
                       (call "DeviceCreateCommandEncoder" :pointer :pointer *device* :pointer (null-pointer)))))
    (call "QueueWriteBuffer" :void :pointer queue :pointer numbers :uint64 0
          :pointer (foreign-alloc :uint32 :initial-contents '(1 2 3 4 5 6 7 8)) :size 32)
    (square encoder numbers)
    (call "CommandEncoderCopyBufferToBuffer" :void
          :pointer encoder :pointer numbers :uint64 0 :pointer squares :uint64 0 :uint64 32)
    (draw encoder pixels)
    (let ((commands (own "CommandBuffer"
                         (call "CommandEncoderFinish" :pointer :pointer encoder :pointer (null-pointer)))))
      (call "QueueSubmit" :void
            :pointer queue :size 1 :pointer (foreign-alloc :pointer :initial-element commands)))
    (let ((results (map-buffer squares 32))
          (rows (map-buffer pixels (* +padded-row+ +side+))))
      (format t "~{~d ~}~(~8,'0x~)~%" (loop for i below 8 collect (mem-aref results :uint32 i)) (fnv1a rows))
      (when path (save-png path rows))))
  (loop for (kind . handle) in *owned*
        do (foreign-funcall-pointer (foreign-symbol-pointer (format nil "wgpu~aRelease" kind)) ()
                                    :pointer handle :void)))

(main (second sb-ext:*posix-argv*))
