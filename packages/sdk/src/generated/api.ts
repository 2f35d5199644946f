// Generated from openapi.json by `npm run generate`.
export type paths = {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server serves */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the database answers, so that work can be taken */
        get: operations["get_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counters of this server process for Prometheus, from the machine itself */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The OpenAPI 3.1 document of this API */
        get: operations["get_openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sboms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload an SBOM and get what is known against its components */
        post: operations["upload_sbom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sboms/{sbomId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One SBOM, with the counts of its asset's findings */
        get: operations["get_sbom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sboms/{sbomId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The original bytes of an SBOM */
        get: operations["get_sbom_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tracked software, newest upload first */
        get: operations["list_assets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{assetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One asset with its counts */
        get: operations["get_asset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open findings of active assets, worst first */
        get: operations["list_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How fresh the knowledge of vulnerabilities is, by source */
        get: operations["list_feeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
};
export type webhooks = Record<string, never>;
export type components = {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            instance?: string;
            permission?: string;
            grantedBy?: string[];
            errors?: {
                path: string;
                message: string;
            }[];
            limit?: number;
            found?: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ready";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service cannot answer now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_sbom: {
        parameters: {
            query?: {
                /** @description Name of the asset; the document's own if not given */
                name?: string;
                /** @description Version of the asset; the document's own if not given */
                version?: string;
                /** @description Your own software, or somebody else's */
                relationship?: "first" | "third";
                /** @description Where the document comes from */
                source?: string;
                /** @description Put on the asset; repeated for several */
                label?: string | string[];
                active?: "true" | "false";
                /** @description Set the asset's older versions inactive */
                deactivateOlder?: "true" | "false";
                fileName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
                "application/vnd.cyclonedx+json": string;
                "application/spdx+json": string;
                "application/xml": string;
                "application/vnd.cyclonedx+xml": string;
                "text/xml": string;
                "text/plain": string;
                "text/spdx": string;
                "application/octet-stream": string;
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of an SBOM
                         */
                        id: string;
                        /** @description Of the bytes as they came, hexadecimal */
                        sha256: string;
                        format: string;
                        encoding: string;
                        specVersion: string;
                        bytes: number;
                        fileName: string | null;
                        active: boolean;
                        uploadedAt: string;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        counts: {
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            components: number;
                            /** @description Components that could be matched */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            kev: number;
                        };
                        /** @description Why components could not be matched → how many */
                        coverage: {
                            [key: string]: number;
                        };
                        warnings: {
                            code: string;
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of an SBOM
                         */
                        id: string;
                        /** @description Of the bytes as they came, hexadecimal */
                        sha256: string;
                        format: string;
                        encoding: string;
                        specVersion: string;
                        bytes: number;
                        fileName: string | null;
                        active: boolean;
                        uploadedAt: string;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        counts: {
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            components: number;
                            /** @description Components that could be matched */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            kev: number;
                        };
                        /** @description Why components could not be matched → how many */
                        coverage: {
                            [key: string]: number;
                        };
                        warnings: {
                            code: string;
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The document cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The document exceeds a limit / The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not one that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The document is not a valid SBOM */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much work of this organization is waiting / Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No space is left to store this */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sbom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an SBOM */
                sbomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of an SBOM
                         */
                        id: string;
                        /** @description Of the bytes as they came, hexadecimal */
                        sha256: string;
                        format: string;
                        encoding: string;
                        specVersion: string;
                        bytes: number;
                        fileName: string | null;
                        active: boolean;
                        uploadedAt: string;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        counts: {
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            components: number;
                            /** @description Components that could be matched */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            kev: number;
                        };
                        /** @description Why components could not be matched → how many */
                        coverage: {
                            [key: string]: number;
                        };
                        warnings: {
                            code: string;
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sbom_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an SBOM */
                sbomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_assets: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description The name, version or purl has it */
                q?: string;
                active?: "true" | "false";
                label?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description Id of an asset
                             */
                            id: string;
                            name: string;
                            version: string;
                            type: string;
                            purl: string | null;
                            relationship: string;
                            active: boolean;
                            labels: string[];
                            currentSbomId: string | null;
                            uploadedAt: string | null;
                            counts: {
                                components: number;
                                matched: number;
                                unmatched: number;
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                kev: number;
                            };
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_asset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an asset */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of an asset
                         */
                        id: string;
                        name: string;
                        version: string;
                        type: string;
                        purl: string | null;
                        relationship: string;
                        active: boolean;
                        labels: string[];
                        currentSbomId: string | null;
                        uploadedAt: string | null;
                        counts: {
                            components: number;
                            matched: number;
                            unmatched: number;
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            kev: number;
                        };
                    };
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_findings: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                assetId?: string;
                /** @description One or several, repeated or with commas */
                severity?: string | string[];
                /** @description Whether CISA knows of its exploitation */
                kev?: "true" | "false";
                epssMin?: number;
                status?: "open";
                /** @description An id, a title or a package has it */
                q?: string;
                sort?: "-priority" | "-severity" | "-epss" | "-cvss";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            };
                            vulnerability: {
                                /** @description The CVE where there is one, else the GHSA, else the first source's own id */
                                id: string;
                                aliases: string[];
                                title: string | null;
                                /** @enum {string} */
                                severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                                cvss: {
                                    version: string;
                                    vector: string;
                                    score: number;
                                } | null;
                                epss: {
                                    score: number;
                                    percentile: number | null;
                                } | null;
                                kev: {
                                    dateAdded: string;
                                    dueDate: string | null;
                                } | null;
                            };
                            components: {
                                id: string;
                                bomRef: string | null;
                                purl: string | null;
                                version: string | null;
                                fixedVersions: string[];
                                evidence: {
                                    source: string;
                                    advisory: string;
                                    range: string;
                                    rule: string;
                                };
                            }[];
                            /** @enum {string} */
                            action: "mitigate" | "monitor" | "accept";
                            priority: number;
                            status: string;
                            justification: string | null;
                            dueAt: string | null;
                            firstSeenAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_feeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            source: string;
                            title: string;
                            url: string;
                            license: string;
                            attribution: string;
                            /** @enum {string} */
                            state: "empty" | "fresh" | "stale" | "failed";
                            records: number;
                            databases: {
                                name: string;
                                records: number;
                            }[];
                            changed: number;
                            rejected: number;
                            dataAt: string | null;
                            lastGoodAt: string | null;
                            lastAttemptAt: string | null;
                            lastError: string | null;
                            lastErrorAt: string | null;
                        }[];
                        nextCursor: null;
                        total: number;
                        /** @constant */
                        totalIsExact: true;
                    };
                };
            };
            /** @description The credential is missing or not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token or role lacks a permission */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
