/**
 * The name of a weakness by its id, `CWE-79`; null for one that is not known here. The names are those of MITRE's list
 * (cwe.mitre.org, 4.x) that CVE records use; facts, a line each.
 */
export function cweName(id: string): string | null {
  return names.get(id) ?? null
}

const names = new Map(
  `
15 External Control of System or Configuration Setting
16 Configuration
20 Improper Input Validation
22 Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')
23 Relative Path Traversal
24 Path Traversal: '../filedir'
26 Path Traversal: '/dir/../filename'
27 Path Traversal: 'dir/../../filename'
35 Path Traversal: '.../...//'
36 Absolute Path Traversal
41 Improper Resolution of Path Equivalence
59 Improper Link Resolution Before File Access ('Link Following')
61 UNIX Symbolic Link (Symlink) Following
73 External Control of File Name or Path
74 Improper Neutralization of Special Elements in Output Used by a Downstream Component ('Injection')
75 Failure to Sanitize Special Elements into a Different Plane (Special Element Injection)
76 Improper Neutralization of Equivalent Special Elements
77 Improper Neutralization of Special Elements used in a Command ('Command Injection')
78 Improper Neutralization of Special Elements used in an OS Command ('OS Command Injection')
79 Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')
80 Improper Neutralization of Script-Related HTML Tags in a Web Page (Basic XSS)
81 Improper Neutralization of Script in an Error Message Web Page
83 Improper Neutralization of Script in Attributes in a Web Page
87 Improper Neutralization of Alternate XSS Syntax
88 Improper Neutralization of Argument Delimiters in a Command ('Argument Injection')
89 Improper Neutralization of Special Elements used in an SQL Command ('SQL Injection')
90 Improper Neutralization of Special Elements used in an LDAP Query ('LDAP Injection')
91 XML Injection (aka Blind XPath Injection)
93 Improper Neutralization of CRLF Sequences ('CRLF Injection')
94 Improper Control of Generation of Code ('Code Injection')
95 Improper Neutralization of Directives in Dynamically Evaluated Code ('Eval Injection')
96 Improper Neutralization of Directives in Statically Saved Code ('Static Code Injection')
97 Improper Neutralization of Server-Side Includes (SSI) Within a Web Page
98 Improper Control of Filename for Include/Require Statement in PHP Program ('PHP Remote File Inclusion')
99 Improper Control of Resource Identifiers
113 Improper Neutralization of CRLF Sequences in HTTP Headers ('HTTP Request/Response Splitting')
114 Process Control
115 Misinterpretation of Input
116 Improper Encoding or Escaping of Output
117 Improper Output Neutralization for Logs
119 Improper Restriction of Operations within the Bounds of a Memory Buffer
120 Buffer Copy without Checking Size of Input ('Classic Buffer Overflow')
121 Stack-based Buffer Overflow
122 Heap-based Buffer Overflow
123 Write-what-where Condition
124 Buffer Underwrite ('Buffer Underflow')
125 Out-of-bounds Read
126 Buffer Over-read
129 Improper Validation of Array Index
130 Improper Handling of Length Parameter Inconsistency
131 Incorrect Calculation of Buffer Size
134 Use of Externally-Controlled Format String
138 Improper Neutralization of Special Elements
140 Improper Neutralization of Delimiters
150 Improper Neutralization of Escape, Meta, or Control Sequences
158 Improper Neutralization of Null Byte or NUL Character
170 Improper Null Termination
176 Improper Handling of Unicode Encoding
178 Improper Handling of Case Sensitivity
183 Permissive List of Allowed Inputs
184 Incomplete List of Disallowed Inputs
185 Incorrect Regular Expression
190 Integer Overflow or Wraparound
191 Integer Underflow (Wrap or Wraparound)
193 Off-by-one Error
195 Signed to Unsigned Conversion Error
200 Exposure of Sensitive Information to an Unauthorized Actor
201 Insertion of Sensitive Information Into Sent Data
202 Exposure of Sensitive Information Through Data Queries
203 Observable Discrepancy
204 Observable Response Discrepancy
208 Observable Timing Discrepancy
209 Generation of Error Message Containing Sensitive Information
212 Improper Removal of Sensitive Information Before Storage or Transfer
213 Exposure of Sensitive Information Due to Incompatible Policies
214 Invocation of Process Using Visible Sensitive Information
219 Storage of File with Sensitive Data Under Web Root
228 Improper Handling of Syntactically Invalid Structure
229 Improper Handling of Values
230 Improper Handling of Missing Values
231 Improper Handling of Extra Values
232 Improper Handling of Undefined Values
233 Improper Handling of Parameters
240 Improper Handling of Inconsistent Structural Elements
241 Improper Handling of Unexpected Data Type
248 Uncaught Exception
250 Execution with Unnecessary Privileges
252 Unchecked Return Value
253 Incorrect Check of Function Return Value
256 Plaintext Storage of a Password
257 Storing Passwords in a Recoverable Format
258 Empty Password in Configuration File
259 Use of Hard-coded Password
261 Weak Encoding for Password
264 Permissions, Privileges, and Access Controls
265 Sandbox Issue
266 Incorrect Privilege Assignment
267 Privilege Defined With Unsafe Actions
268 Privilege Chaining
269 Improper Privilege Management
270 Privilege Context Switching Error
271 Privilege Dropping / Lowering Errors
272 Least Privilege Violation
273 Improper Check for Dropped Privileges
274 Improper Handling of Insufficient Privileges
275 Permission Issues
276 Incorrect Default Permissions
277 Insecure Inherited Permissions
278 Insecure Preserved Inherited Permissions
279 Incorrect Execution-Assigned Permissions
280 Improper Handling of Insufficient Permissions or Privileges
281 Improper Preservation of Permissions
282 Improper Ownership Management
284 Improper Access Control
285 Improper Authorization
286 Incorrect User Management
287 Improper Authentication
288 Authentication Bypass Using an Alternate Path or Channel
289 Authentication Bypass by Alternate Name
290 Authentication Bypass by Spoofing
294 Authentication Bypass by Capture-replay
295 Improper Certificate Validation
297 Improper Validation of Certificate with Host Mismatch
300 Channel Accessible by Non-Endpoint
302 Authentication Bypass by Assumed-Immutable Data
303 Incorrect Implementation of Authentication Algorithm
304 Missing Critical Step in Authentication
305 Authentication Bypass by Primary Weakness
306 Missing Authentication for Critical Function
307 Improper Restriction of Excessive Authentication Attempts
308 Use of Single-factor Authentication
310 Cryptographic Issues
311 Missing Encryption of Sensitive Data
312 Cleartext Storage of Sensitive Information
313 Cleartext Storage in a File or on Disk
315 Cleartext Storage of Sensitive Information in a Cookie
316 Cleartext Storage of Sensitive Information in Memory
319 Cleartext Transmission of Sensitive Information
320 Key Management Errors
321 Use of Hard-coded Cryptographic Key
323 Reusing a Nonce, Key Pair in Encryption
324 Use of a Key Past its Expiration Date
325 Missing Cryptographic Step
326 Inadequate Encryption Strength
327 Use of a Broken or Risky Cryptographic Algorithm
328 Use of Weak Hash
330 Use of Insufficiently Random Values
331 Insufficient Entropy
334 Small Space of Random Values
335 Incorrect Usage of Seeds in Pseudo-Random Number Generator (PRNG)
337 Predictable Seed in Pseudo-Random Number Generator (PRNG)
338 Use of Cryptographically Weak Pseudo-Random Number Generator (PRNG)
340 Generation of Predictable Numbers or Identifiers
345 Insufficient Verification of Data Authenticity
346 Origin Validation Error
347 Improper Verification of Cryptographic Signature
348 Use of Less Trusted Source
349 Acceptance of Extraneous Untrusted Data With Trusted Data
350 Reliance on Reverse DNS Resolution for a Security-Critical Action
351 Insufficient Type Distinction
352 Cross-Site Request Forgery (CSRF)
353 Missing Support for Integrity Check
354 Improper Validation of Integrity Check Value
356 Product UI does not Warn User of Unsafe Actions
358 Improperly Implemented Security Check for Standard
359 Exposure of Private Personal Information to an Unauthorized Actor
362 Concurrent Execution using Shared Resource with Improper Synchronization ('Race Condition')
363 Race Condition Enabling Link Following
364 Signal Handler Race Condition
366 Race Condition within a Thread
367 Time-of-check Time-of-use (TOCTOU) Race Condition
368 Context Switching Race Condition
369 Divide By Zero
372 Incomplete Internal State Distinction
377 Insecure Temporary File
378 Creation of Temporary File With Insecure Permissions
379 Creation of Temporary File in Directory with Insecure Permissions
384 Session Fixation
385 Covert Timing Channel
390 Detection of Error Condition Without Action
391 Unchecked Error Condition
392 Missing Report of Error Condition
395 Use of NullPointerException Catch to Detect NULL Pointer Dereference
399 Resource Management Errors
400 Uncontrolled Resource Consumption
401 Missing Release of Memory after Effective Lifetime
404 Denial of Service
405 Asymmetric Resource Consumption (Amplification)
406 Insufficient Control of Network Message Volume (Network Amplification)
409 Improper Handling of Highly Compressed Data (Data Amplification)
410 Insufficient Resource Pool
415 Double Free
416 Use After Free
419 Unprotected Primary Channel
420 Unprotected Alternate Channel
424 Improper Protection of Alternate Path
425 Direct Request ('Forced Browsing')
426 Untrusted Search Path
427 Uncontrolled Search Path Element
428 Unquoted Search Path or Element
434 Unrestricted Upload of File with Dangerous Type
436 Interpretation Conflict
440 Expected Behavior Violation
441 Unintended Proxy or Intermediary ('Confused Deputy')
444 Inconsistent Interpretation of HTTP Requests ('HTTP Request/Response Smuggling')
449 The UI Performs the Wrong Action
451 User Interface (UI) Misrepresentation of Critical Information
453 Insecure Default Variable Initialization
456 Missing Initialization of a Variable
457 Use of Uninitialized Variable
459 Incomplete Cleanup
460 Improper Cleanup on Thrown Exception
463 Deletion of Data Structure Sentinel
466 Return of Pointer Value Outside of Expected Range
468 Incorrect Pointer Scaling
470 Use of Externally-Controlled Input to Select Classes or Code ('Unsafe Reflection')
471 Modification of Assumed-Immutable Data (MAID)
472 External Control of Assumed-Immutable Web Parameter
474 Use of Function with Inconsistent Implementations
475 Undefined Behavior for Input to API
476 NULL Pointer Dereference
488 Exposure of Data Element to Wrong Session
489 Leftover Debug Code
494 Download of Code Without Integrity Check
497 Exposure of Sensitive System Information to an Unauthorized Control Sphere
501 Trust Boundary Violation
502 Deserialization of Untrusted Data
506 Embedded Malicious Code
521 Weak Password Requirements
522 Insufficiently Protected Credentials
524 Use of Cache Containing Sensitive Information
525 Information Exposure Through Browser Caching
530 Exposure of Backup File to an Unauthorized Control Sphere
532 Insertion of Sensitive Information into Log File
538 Insertion of Sensitive Information into Externally-Accessible File or Directory
540 Inclusion of Sensitive Information in Source Code
547 Use of Hard-coded, Security-relevant Constants
548 Exposure of Information Through Directory Listing
552 Files or Directories Accessible to External Parties
562 Return of Stack Variable Address
565 Reliance on Cookies without Validation and Integrity Checking
590 Free of Memory not on the Heap
592 DEPRECATED: Authentication Bypass Issues
598 Use of GET Request Method With Sensitive Query Strings
599 Missing Validation of OpenSSL Certificate
601 URL Redirection to Untrusted Site ('Open Redirect')
602 Client-Side Enforcement of Server-Side Security
603 Use of Client-Side Authentication
606 Unchecked Input for Loop Condition
610 Externally Controlled Reference to a Resource in Another Sphere
611 Improper Restriction of XML External Entity Reference
612 Improper Authorization of Index Containing Sensitive Information
613 Insufficient Session Expiration
614 Sensitive Cookie in HTTPS Session Without 'Secure' Attribute
616 Incomplete Identification of Uploaded File Variables (PHP)
617 Reachable Assertion
620 Unverified Password Change
622 Improper Validation of Function Hook Arguments
636 Not Failing Securely ('Failing Open')
639 Authorization Bypass Through User-Controlled Key
640 Weak Password Recovery Mechanism for Forgotten Password
642 External Control of Critical State Data
643 Improper Neutralization of Data within XPath Expressions
644 Improper Neutralization of HTTP Headers for Scripting Syntax
645 Overly Restrictive Account Lockout Mechanism
646 Reliance on File Name or Extension of Externally-Supplied File
648 Incorrect Use of Privileged APIs
650 Trusting HTTP Permission Methods on the Server Side
653 Improper Isolation or Compartmentalization
657 Violation of Secure Design Principles
664 Improper Control of a Resource Through its Lifetime
665 Improper Initialization
667 Improper Locking
668 Exposure of Resource to Wrong Sphere
669 Incorrect Resource Transfer Between Spheres
670 Always-Incorrect Control Flow Implementation
672 Operation on a Resource after Expiration or Release
674 Uncontrolled Recursion
676 Use of Potentially Dangerous Function
680 Integer Overflow to Buffer Overflow
681 Incorrect Conversion between Numeric Types
682 Incorrect Calculation
684 Incorrect Provision of Specified Functionality
690 Unchecked Return Value to NULL Pointer Dereference
691 Insufficient Control Flow Management
693 Protection Mechanism Failure
696 Incorrect Behavior Order
697 Incorrect Comparison
698 Execution After Redirect
701 Weaknesses Introduced During Design
703 Improper Check or Handling of Exceptional Conditions
704 Incorrect Type Conversion or Cast
706 Use of Incorrectly-Resolved Name or Reference
707 Improper Neutralization
708 Incorrect Ownership Assignment
732 Incorrect Permission Assignment for Critical Resource
749 Exposed Dangerous Method or Function
754 Improper Check for Unusual or Exceptional Conditions
755 Improper Handling of Exceptional Conditions
757 Selection of Less-Secure Algorithm During Negotiation ('Algorithm Downgrade')
759 Use of a One-Way Hash without a Salt
762 Mismatched Memory Management Routines
763 Release of Invalid Pointer or Reference
770 Allocation of Resources Without Limits or Throttling
772 Missing Release of Resource after Effective Lifetime
776 Improper Restriction of Recursive Entity References in DTDs ('XML Entity Expansion')
778 Insufficient Logging
779 Logging of Excessive Data
782 Exposed IOCTL with Insufficient Access Control
783 Operator Precedence Logic Error
786 Access of Memory Location Before Start of Buffer
787 Out-of-bounds Write
788 Access of Memory Location After End of Buffer
789 Memory Allocation with Excessive Size Value
790 Improper Filtering of Special Elements
791 Incomplete Filtering of Special Elements
798 Use of Hard-coded Credentials
799 Improper Control of Interaction Frequency
804 Guessable CAPTCHA
805 Buffer Access with Incorrect Length Value
807 Reliance on Untrusted Inputs in a Security Decision
821 Incorrect Synchronization
822 Untrusted Pointer Dereference
823 Use of Out-of-range Pointer Offset
824 Access of Uninitialized Pointer
825 Expired Pointer Dereference
829 Inclusion of Functionality from Untrusted Control Sphere
830 Inclusion of Web Functionality from an Untrusted Source
833 Deadlock
834 Excessive Iteration
835 Loop with Unreachable Exit Condition ('Infinite Loop')
837 Improper Enforcement of a Single, Unique Action
840 Business Logic Errors
841 Improper Enforcement of Behavioral Workflow
842 Placement of User into Incorrect Group
843 Access of Resource Using Incompatible Type ('Type Confusion')
862 Missing Authorization
863 Incorrect Authorization
908 Use of Uninitialized Resource
909 Missing Initialization of Resource
911 Improper Update of Reference Count
912 Hidden Functionality
913 Improper Control of Dynamically-Managed Code Resources
915 Improperly Controlled Modification of Dynamically-Determined Object Attributes
916 Use of Password Hash With Insufficient Computational Effort
917 Improper Neutralization of Special Elements used in an Expression Language Statement ('Expression Language Injection')
918 Server-Side Request Forgery (SSRF)
921 Storage of Sensitive Data in a Mechanism without Access Control
922 Insecure Storage of Sensitive Information
923 Improper Restriction of Communication Channel to Intended Endpoints
924 Improper Enforcement of Message Integrity During Transmission in a Communication Channel
925 Improper Verification of Intent by Broadcast Receiver
926 Improper Export of Android Application Components
927 Use of Implicit Intent for Sensitive Communication
939 Improper Authorization in Handler for Custom URL Scheme
940 Improper Verification of Source of a Communication Channel
942 Permissive Cross-domain Policy with Untrusted Domains
943 Improper Neutralization of Special Elements in Data Query Logic
1004 Sensitive Cookie Without 'HttpOnly' Flag
1021 Improper Restriction of Rendered UI Layers or Frames
1022 Use of Web Link to Untrusted Target with window.opener Access
1068 Inconsistency Between Implementation and Documented Design
1104 Use of Unmaintained Third Party Components
1107 Insufficient Isolation of Symbolic Constant Definitions
1188 Insecure Default Initialization of Resource
1191 On-Chip Debug and Test Interface With Improper Access Control
1220 Insufficient Granularity of Access Control
1230 Exposure of Sensitive Information Through Metadata
1236 Improper Neutralization of Formula Elements in a CSV File
1240 Use of a Cryptographic Primitive with a Risky Implementation
1241 Use of Predictable Algorithm in Random Number Generator
1255 Comparison Logic is Vulnerable to Power Side-Channel Attacks
1256 Improper Restriction of Software Interfaces to Hardware Features
1258 Exposure of Sensitive System Information Due to Uncleared Debug Information
1259 Improper Restriction of Security Token Assignment
1260 Improper Handling of Overlap Between Protected Memory Ranges
1263 Improper Physical Access Control
1269 Product Released in Non-Release Configuration
1270 Generation of Incorrect Security Tokens
1275 Sensitive Cookie with Improper SameSite Attribute
1284 Improper Validation of Specified Quantity in Input
1285 Improper Validation of Specified Index, Position, or Offset in Input
1286 Improper Validation of Syntactic Correctness of Input
1287 Improper Validation of Specified Type of Input
1288 Improper Validation of Consistency within Input
1289 Improper Validation of Unsafe Equivalence in Input
1295 Debug Messages Revealing Unnecessary Information
1299 Missing Protection Mechanism for Alternate Hardware Interface
1320 Improper Protection for Outbound Error Messages and Alert Signals
1321 Improperly Controlled Modification of Object Prototype Attributes ('Prototype Pollution')
1325 Improperly Controlled Sequential Memory Allocation
1326 Missing Immutable Root of Trust in Hardware
1327 Binding to an Unrestricted IP Address
1332 Improper Handling of Faults that Lead to Instruction Skips
1333 Inefficient Regular Expression Complexity
1336 Improper Neutralization of Special Elements Used in a Template Engine
1385 Missing Origin Validation in WebSockets
1386 Insecure Operation on Windows Junction / Mount Point
1390 Weak Authentication
1391 Use of Weak Credentials
1392 Use of Default Credentials
1393 Use of Default Password
1394 Use of Default Cryptographic Key
1395 Dependency on Vulnerable Third-Party Component
`
    .trim()
    .split("\n")
    .map((line): [string, string] => {
      const space = line.indexOf(" ")
      return [`CWE-${line.slice(0, space)}`, line.slice(space + 1)]
    }),
)
