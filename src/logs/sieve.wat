;; A sieve (src/smtp/siftedLines.ts) that looks at sixteen bytes at a time.
;;
;; Memory: from 0 on the three results, then at $input the block, behind which 32 bytes are 0, and at
;; $sifted, $places and $lines what is told of it. src/logs/wasmSieve.ts knows these addresses too.
(module
  (memory (export "memory") 16)
  (global $input i32 (i32.const 0x100))
  (global $sifted i32 (i32.const 0x21000))
  (global $places i32 (i32.const 0x42000))
  (global $lines i32 (i32.const 0x6d000))

  (func $isDigit (param $byte i32) (result i32)
    (i32.lt_u (i32.sub (local.get $byte) (i32.const 0x30)) (i32.const 10)))

  (func $isLetter (param $byte i32) (result i32)
    (i32.lt_u
      (i32.sub (i32.or (local.get $byte) (i32.const 0x20)) (i32.const 0x61))
      (i32.const 26)))

  ;; `5.`, up to three digits, `.` and a digit.
  (func $isEnhanced (param $at i32) (result i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $at) (i32.const 2)))
    (if (i32.eqz (call $isDigit (i32.load8_u (local.get $end)))) (then (return (i32.const 0))))
    (loop $digits
      (local.set $end (i32.add (local.get $end) (i32.const 1)))
      (br_if $digits
        (i32.and
          (call $isDigit (i32.load8_u (local.get $end)))
          (i32.lt_u (local.get $end) (i32.add (local.get $at) (i32.const 5))))))
    (i32.and
      (i32.eq (i32.load8_u (local.get $end)) (i32.const 0x2e))
      (call $isDigit (i32.load8_u offset=1 (local.get $end)))))

  ;; `1/`, `A_`, or a letter that ends no `\n`, «more at» or «go to».
  (func $isWithinWord (param $at i32) (result i32)
    (local $last i32)
    (local $previous i32)
    (local.set $last (i32.load8_u (i32.sub (local.get $at) (i32.const 1))))
    (local.set $previous (i32.load8_u (i32.sub (local.get $at) (i32.const 2))))
    (if (i32.eq (local.get $last) (i32.const 0x2f))
      (then (return (call $isDigit (local.get $previous)))))
    (if (i32.eq (local.get $last) (i32.const 0x5f))
      (then
        (return
          (i32.or (call $isDigit (local.get $previous)) (call $isLetter (local.get $previous))))))
    (if (i32.eqz (call $isLetter (local.get $last))) (then (return (i32.const 0))))
    (i32.eqz
      (i32.or
        (i32.and
          (i32.eq (local.get $previous) (i32.const 0x5c))
          (i32.ne (local.get $last) (i32.const 0x6f)))
        (i32.or
          (i32.and
            (i32.eq (local.get $previous) (i32.const 0x61))
            (i32.eq (local.get $last) (i32.const 0x74)))
          (i32.and
            (i32.eq (local.get $previous) (i32.const 0x74))
            (i32.eq (local.get $last) (i32.const 0x6f)))))))

  ;; Of the line that is read: where it begins, and whether it may hold a code.
  (global $start (mut i32) (i32.const 0))
  (global $hasCode (mut i32) (i32.const 0))
  (global $lineFeeds (mut i32) (i32.const 0))

  ;; Where the next bytes, places and lines go, and where the places of this line began.
  (global $end (mut i32) (i32.const 0))
  (global $placesEnd (mut i32) (i32.const 0))
  (global $placesBefore (mut i32) (i32.const 0))
  (global $linesEnd (mut i32) (i32.const 0))

  (func $addPlace (param $at i32)
    (i32.store
      (global.get $placesEnd)
      (i32.add
        (i32.sub (local.get $at) (global.get $start))
        (i32.sub (global.get $end) (global.get $sifted))))
    (global.set $placesEnd (i32.add (global.get $placesEnd) (i32.const 4))))

  (func $addUrl (param $colon i32)
    (if (call $isLetter (i32.load8_u (i32.sub (local.get $colon) (i32.const 1))))
      (then (call $addPlace (local.get $colon)))))

  ;; Some rules take an underscore before their code.
  (func $addCode (param $at i32)
    (if
      (i32.or
        (i32.ne (i32.load8_u offset=1 (local.get $at)) (i32.const 0x2e))
        (call $isEnhanced (local.get $at)))
      (then
        (if (i32.eqz (call $isWithinWord (local.get $at)))
          (then
            (call $addPlace
              (i32.sub
                (local.get $at)
                (i32.eq
                  (i32.load8_u (i32.sub (local.get $at) (i32.const 1)))
                  (i32.const 0x5f))))
            (global.set $hasCode (i32.const 1)))))))

  ;; Keeps the line that ends before $lineEnd, or forgets it with its places.
  (func $endLine (param $lineEnd i32)
    (local $length i32)
    (if (global.get $hasCode)
      (then
        (local.set $length (i32.sub (local.get $lineEnd) (global.get $start)))
        (memory.copy (global.get $end) (global.get $start) (local.get $length))
        (global.set $end (i32.add (global.get $end) (local.get $length)))
        (i32.store
          (global.get $linesEnd)
          (i32.sub (global.get $end) (global.get $sifted)))
        (i32.store offset=4
          (global.get $linesEnd)
          (i32.shr_u (i32.sub (global.get $placesEnd) (global.get $places)) (i32.const 2)))
        (i32.store offset=8
          (global.get $linesEnd)
          (i32.sub (global.get $start) (global.get $input)))
        (i32.store offset=12 (global.get $linesEnd) (global.get $lineFeeds))
        (global.set $linesEnd (i32.add (global.get $linesEnd) (i32.const 16)))
        (global.set $placesBefore (global.get $placesEnd))
        (global.set $hasCode (i32.const 0))))
    (global.set $placesEnd (global.get $placesBefore))
    (global.set $start (local.get $lineEnd)))

  ;; What one of the bytes is that were found: a line feed, the colon of a URL or a digit.
  (func $add (param $at i32)
    (local $byte i32)
    (local.set $byte (i32.load8_u (local.get $at)))
    (if (i32.eq (local.get $byte) (i32.const 0x0a))
      (then
        (call $endLine (i32.add (local.get $at) (i32.const 1)))
        (global.set $lineFeeds (i32.add (global.get $lineFeeds) (i32.const 1))))
      (else
        (if (i32.eq (local.get $byte) (i32.const 0x3a))
          (then (call $addUrl (local.get $at)))
          (else (call $addCode (local.get $at)))))))

  ;; Sifts the $length bytes at $input. The results are how many bytes are left, how many lines, and
  ;; how many line feeds there were.
  (func (export "sift") (param $length i32)
    (local $at i32)
    (local $inputEnd i32)
    (local $before v128)
    (local $first v128)
    (local $second v128)
    (local $third v128)
    (local $fourth v128)
    (local $fifth v128)
    (local $codes v128)
    (local $urls v128)
    (local $found i32)
    (local $lineFeed v128)
    (local $percent v128)
    (local $dot v128)
    (local $slash v128)
    (local $colon v128)
    (local $r v128)
    (local $t v128)
    (local $lowBit v128)
    (local $caseBit v128)
    (local $from0 v128)
    (local $ten v128)
    (local $from2 v128)
    (local $four v128)
    (local $fromDash v128)
    (local $thirteen v128)
    (local $fromA v128)
    (local $twentySix v128)
    (local $fromN v128)
    (local $two v128)
    (local.set $at (global.get $input))
    (local.set $inputEnd (i32.add (global.get $input) (local.get $length)))
    (global.set $start (global.get $input))
    (global.set $lineFeeds (i32.const 0))
    (global.set $end (global.get $sifted))
    (global.set $placesEnd (global.get $places))
    (global.set $placesBefore (global.get $places))
    (global.set $linesEnd (global.get $lines))
    ;; Kept in registers: a constant would be made anew each time.
    (local.set $lineFeed (i8x16.splat (i32.const 0xa)))
    (local.set $percent (i8x16.splat (i32.const 0x25)))
    (local.set $dot (i8x16.splat (i32.const 0x2e)))
    (local.set $slash (i8x16.splat (i32.const 0x2f)))
    (local.set $colon (i8x16.splat (i32.const 0x3a)))
    (local.set $r (i8x16.splat (i32.const 0x72)))
    (local.set $t (i8x16.splat (i32.const 0x74)))
    (local.set $lowBit (i8x16.splat (i32.const 0x1)))
    (local.set $caseBit (i8x16.splat (i32.const 0x20)))
    ;; Whether a byte is one of so many from another on is asked of signed numbers, 128 less than the
    ;; unsigned ones: processors compare those in one step.
    (local.set $from0 (i8x16.splat (i32.const 0xb0)))
    (local.set $ten (i8x16.splat (i32.const -118)))
    (local.set $from2 (i8x16.splat (i32.const 0xb2)))
    (local.set $four (i8x16.splat (i32.const -124)))
    (local.set $fromDash (i8x16.splat (i32.const 0xad)))
    (local.set $thirteen (i8x16.splat (i32.const -115)))
    (local.set $fromA (i8x16.splat (i32.const 0xe1)))
    (local.set $twentySix (i8x16.splat (i32.const -102)))
    (local.set $fromN (i8x16.splat (i32.const 0xee)))
    (local.set $two (i8x16.splat (i32.const -126)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $inputEnd)))
        (local.set $before (v128.load align=1 (i32.sub (local.get $at) (i32.const 1))))
        (local.set $first (v128.load align=1 (local.get $at)))
        (local.set $second (v128.load offset=1 align=1 (local.get $at)))
        (local.set $third (v128.load offset=2 align=1 (local.get $at)))
        (local.set $fourth (v128.load offset=3 align=1 (local.get $at)))
        (local.set $fifth (v128.load offset=4 align=1 (local.get $at)))
        ;; The digits of `550`, behind them no letter, digit or `%`, nor `.1` or `/1`.
        (local.set $codes
          (v128.andnot
            (v128.and
              (i8x16.lt_s
                (i8x16.sub (local.get $second) (local.get $from0))
                (local.get $ten))
              (i8x16.lt_s
                (i8x16.sub (local.get $third) (local.get $from0))
                (local.get $ten)))
            (v128.or
              (v128.or
                (i8x16.lt_s
                  (i8x16.sub (local.get $fourth) (local.get $from0))
                  (local.get $ten))
                (i8x16.lt_s
                  (i8x16.sub
                    (v128.or (local.get $fourth) (local.get $caseBit))
                    (local.get $fromA))
                  (local.get $twentySix)))
              (v128.or
                (i8x16.eq (local.get $fourth) (local.get $percent))
                (v128.and
                  (i8x16.eq
                    (v128.or (local.get $fourth) (local.get $lowBit))
                    (local.get $slash))
                  (i8x16.lt_s
                    (i8x16.sub (local.get $fifth) (local.get $from0))
                    (local.get $ten)))))))
        ;; These or `5.`, of which the first is 2 to 5, and before them no digit, `-` or `.`, nor a
        ;; letter but n, o, r and t. The `/` between these counts only behind a digit.
        (local.set $codes
          (v128.andnot
            (v128.and
              (i8x16.lt_s
                (i8x16.sub (local.get $first) (local.get $from2))
                (local.get $four))
              (v128.or
                (local.get $codes)
                (i8x16.eq (local.get $second) (local.get $dot))))
            (v128.or
              (v128.andnot
                (i8x16.lt_s
                  (i8x16.sub (local.get $before) (local.get $fromDash))
                  (local.get $thirteen))
                (i8x16.eq (local.get $before) (local.get $slash)))
              (v128.andnot
                (i8x16.lt_s
                  (i8x16.sub
                    (v128.or (local.get $before) (local.get $caseBit))
                    (local.get $fromA))
                  (local.get $twentySix))
                (v128.or
                  (i8x16.lt_s
                    (i8x16.sub (local.get $before) (local.get $fromN))
                    (local.get $two))
                  (v128.or
                    (i8x16.eq (local.get $before) (local.get $r))
                    (i8x16.eq (local.get $before) (local.get $t))))))))
        ;; `://`
        (local.set $urls
          (v128.and
            (i8x16.eq (local.get $first) (local.get $colon))
            (v128.and
              (i8x16.eq (local.get $second) (local.get $slash))
              (i8x16.eq (local.get $third) (local.get $slash)))))
        (local.set $found
          (i8x16.bitmask
            (v128.or
              (i8x16.eq (local.get $first) (local.get $lineFeed))
              (v128.or (local.get $urls) (local.get $codes)))))
        (block $none
          (loop $each
            (br_if $none (i32.eqz (local.get $found)))
            (call $add (i32.add (local.get $at) (i32.ctz (local.get $found))))
            (local.set $found
              (i32.and (local.get $found) (i32.sub (local.get $found) (i32.const 1))))
            (br $each)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $next)))
    (call $endLine (local.get $inputEnd))
    (i32.store (i32.const 0) (i32.sub (global.get $end) (global.get $sifted)))
    (i32.store (i32.const 4)
      (i32.shr_u (i32.sub (global.get $linesEnd) (global.get $lines)) (i32.const 4)))
    (i32.store (i32.const 8) (global.get $lineFeeds))))
