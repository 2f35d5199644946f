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
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this installation waits for its first administrator */
        get: operations["get_setup"];
        put?: never;
        /** Make the first organization and administrator, with the link that the first start printed */
        post: operations["set_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail address and password; answers with the session's cookie */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/request-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to set a new password, by mail */
        post: operations["request_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password by a mailed link */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the own password; every other session ends */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the own password, which opens ten minutes for elevated things */
        post: operations["confirm_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do */
        get: operations["get_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own sessions, the last used first */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of your sessions */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all your other sessions */
        post: operations["end_other_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change your own name */
        patch: operations["update_profile"];
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your tokens, with last use and days left */
        get: operations["list_tokens"];
        put?: never;
        /** Make an API token; its secret is shown this once */
        post: operations["create_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a token at once */
        delete: operations["revoke_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{tokenId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a new secret in a token's place; both work until the overlap ends */
        post: operations["rotate_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The token that calls: its scopes, permissions and expiry */
        get: operations["get_calling_token"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 20 scopes, their permissions, and the operations behind each */
        get: operations["list_scopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization's people, by name; e-mail addresses and sessions only for whoever manages people */
        get: operations["list_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a person is signed in, the last used session first */
        get: operations["list_user_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign people out of all their sessions, with a result for each */
        post: operations["end_user_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles, with the scopes and permissions that each holds */
        get: operations["list_roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The outbox: mails to the organization's people, newest first */
        get: operations["list_mails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail of the outbox with its text */
        get: operations["get_mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your saved views of lists, and those shared with you */
        get: operations["list_saved_views"];
        put?: never;
        /** Keep a list's filter and order under a name */
        post: operations["create_saved_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views/{savedViewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a saved view */
        delete: operations["delete_saved_view"];
        options?: never;
        head?: never;
        /** Rename a saved view, change what it asks, share it or keep it to yourself */
        patch: operations["update_saved_view"];
        trace?: never;
    };
    "/api/v1/sboms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The SBOMs that came in, newest first */
        get: operations["list_sboms"];
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
        /** Delete an SBOM; its asset falls back to the newest active one that is left */
        delete: operations["delete_sbom"];
        options?: never;
        head?: never;
        /** Set an SBOM active or inactive; the asset's newest active SBOM is the one that counts */
        patch: operations["update_sbom"];
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
        /** One asset with its counts, and what could not be held against anything */
        get: operations["get_asset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an asset: name, active, type, owner, criticality, exposure */
        patch: operations["update_asset"];
        trace?: never;
    };
    "/api/v1/assets/{assetId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions of the asset's software, newest upload first, at most 1,000 */
        get: operations["list_asset_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{assetId}/upgrades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The upgrades that remove most of an asset's open findings, in the order in which they help */
        get: operations["list_asset_upgrades"];
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
    "/api/v1/findings/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings counted by asset or by package, worst first; a finding counts in each package that has it */
        get: operations["list_finding_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finding-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What made findings begin and end, the newest first */
        get: operations["list_finding_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a package is: the components of all active assets, by purl, version, name, licence or hash */
        get: operations["list_components"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{assetId}/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The components of an asset's current SBOM, the worst first */
        get: operations["list_asset_components"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{packageKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One package: the versions in use, which one to go to, what is open in them, licences and corrections */
        get: operations["get_package"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/components/{componentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One component: what it is matched by and why, how the asset comes to it, which versions are in use */
        get: operations["get_component"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct a component's purl, CPE, licences or supplier; null takes a correction back, an empty value says that it has none */
        patch: operations["update_component"];
        trace?: never;
    };
    "/api/v1/components/{componentId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back the corrections of a component: it is what its document says again */
        delete: operations["undo_component_correction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/component-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was corrected of components, one by one and by rule, the latest change first */
        get: operations["list_component_corrections"];
        put?: never;
        /** Correct all components that patterns describe, in every SBOM there is and will be */
        post: operations["create_component_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/component-corrections/{correctionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a rule: what it reached before and does not reach now is what its document says again */
        put: operations["replace_component_correction"];
        post?: never;
        /** Take a correction back, of one component or a rule: what it reached is what its document says again */
        delete: operations["delete_component_correction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All labels, by name */
        get: operations["list_labels"];
        put?: never;
        /** Make a label */
        post: operations["create_label"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/{labelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a label, and take it off every asset */
        delete: operations["delete_label"];
        options?: never;
        head?: never;
        /** Rename a label */
        patch: operations["update_label"];
        trace?: never;
    };
    "/api/v1/labels/{labelId}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a label on assets and products, with a result for each */
        put: operations["apply_label"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{assetId}/labels/{label}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put an existing label on an asset, by its name or id */
        put: operations["put_asset_label"];
        post?: never;
        /** Take a label off an asset, by its name or id */
        delete: operations["take_asset_label_off"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products and sub-products, by name */
        get: operations["list_products"];
        put?: never;
        /** Make a product; its members are put in afterwards */
        post: operations["create_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product with its counts */
        get: operations["get_product"];
        put?: never;
        post?: never;
        /** Delete a product; its assets and sub-products stay */
        delete: operations["delete_product"];
        options?: never;
        head?: never;
        /** Name or describe a product */
        patch: operations["update_product"];
        trace?: never;
    };
    "/api/v1/products/{productId}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product with its sub-products and assets, all the way down */
        get: operations["get_product_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open findings of a product and its sub-products, worst first */
        get: operations["list_product_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Put assets and sub-products into a product, and take them out */
        patch: operations["change_product_members"];
        trace?: never;
    };
    "/api/v1/products/{productId}/labels/{label}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put an existing label on a product, by its name or id */
        put: operations["put_product_label"];
        post?: never;
        /** Take a label off a product, by its name or id */
        delete: operations["take_product_label_off"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The triage decisions, the latest first */
        get: operations["list_triage"];
        put?: never;
        /** Decide on findings: by their ids or a filter, as far as the reach says; with dryRun preview only: changes nothing */
        post: operations["set_triage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{findingId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The decisions that reach a finding: which is in force, and why the others are not */
        get: operations["list_finding_decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{triageId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a decision, and what else was decided about the vulnerability */
        get: operations["get_triage_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/{triageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a decision back; what stood before it stands again */
        delete: operations["undo_triage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take many decisions back at once, with a result for each */
        post: operations["undo_triages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a file (report, mail, picture) to triage decisions; without a decision it waits a day for one that names it */
        post: operations["attach_to_triage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/attachments/{attachmentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a file that speaks for triage decisions */
        get: operations["get_attachment_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a file that speaks for triage decisions; they keep its name, hash and who removed it */
        delete: operations["remove_attachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules that decide on findings, in the order in which they are asked */
        get: operations["list_triage_rules"];
        put?: never;
        /** Decide by a rule on findings that are there and that will come; with dryRun preview only: changes nothing */
        post: operations["create_triage_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/rules/{ruleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a triage rule; what it decided is open again */
        delete: operations["delete_triage_rule"];
        options?: never;
        head?: never;
        /** Change a triage rule, switch it on or off, or move it; with dryRun preview only: changes nothing */
        patch: operations["update_triage_rule"];
        trace?: never;
    };
    "/api/v1/settings/triage-statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization's own statuses of findings, by name */
        get: operations["list_own_statuses"];
        put?: never;
        /** Make a status of the organization's own, which counts as one of the five */
        post: operations["create_own_status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/triage-statuses/{statusId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Offer a status of the organization's own no more; what was decided with it stands */
        delete: operations["retire_own_status"];
        options?: never;
        head?: never;
        /** Rename or recolour a status of the organization's own */
        patch: operations["update_own_status"];
        trace?: never;
    };
    "/api/v1/settings/action-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How it is decided what to do with a finding: the table and the thresholds */
        get: operations["get_action_rules"];
        /** Change how it is decided what to do with a finding; with dryRun only tell which findings it would change */
        put: operations["put_action_rules"];
        post?: never;
        /** Go back to the published table and the usual thresholds */
        delete: operations["reset_action_rules"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The VEX documents that came in, newest first */
        get: operations["list_vex"];
        put?: never;
        /** Upload VEX (CycloneDX, OpenVEX, CSAF): its statements become decisions on the findings that they are about */
        post: operations["upload_vex"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vex/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a VEX document of what was decided: CycloneDX 1.4–1.7, OpenVEX 0.2.0, CSAF 2.0 or 2.1 */
        post: operations["generate_vex"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vex/{vexId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A VEX document: who speaks, what became of it, what it breaks */
        get: operations["get_vex"];
        put?: never;
        post?: never;
        /** Delete a VEX document; what it decided stands no more */
        delete: operations["delete_vex"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vex/{vexId}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statements of a VEX document, each with its verdict: applied, proposed, ignored, unmatched with the reason */
        get: operations["list_vex_statements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vex/{vexId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a VEX document as they came */
        get: operations["get_vex_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/vex-trust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose VEX is believed */
        get: operations["get_vex_trust"];
        /** Say whose VEX is believed: apply, propose or ignore, by author, for SBOMs and for everybody else */
        put: operations["put_vex_trust"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What VEX documents propose about findings and nobody has taken for true yet, newest first */
        get: operations["list_triage_proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/proposals/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept or reject proposals of VEX documents: a selection, or all that a filter shows */
        post: operations["decide_triage_proposals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to do first, and what changed since a moment */
        get: operations["get_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vulnerabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization's open vulnerabilities, worst first, with their impact */
        get: operations["list_vulnerabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vulnerabilities/{vulnerabilityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One vulnerability by any of its ids: how bad, what each source says, since when */
        get: operations["get_vulnerability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a package version is matched by what is known of it, or why not */
        get: operations["explain_match"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vulnerabilities/{vulnerabilityId}/epss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** EPSS of a vulnerability day by day, with the jump in it */
        get: operations["get_vulnerability_epss"];
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
    "/api/v1/feeds/{source}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch a source of knowledge now */
        post: operations["run_feed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom-vulnerabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization's own vulnerability records, newest first */
        get: operations["list_custom_vulnerabilities"];
        /** Put OSV records, or the vulnerabilities of CSAF advisories, in the place of your own with the same ids, with a result for each */
        put: operations["replace_custom_vulnerabilities"];
        /** Add an OSV record of your own, or a list of them or a CSAF advisory, with a result for each vulnerability */
        post: operations["create_custom_vulnerabilities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom-vulnerabilities/{customId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the organization's own vulnerability records */
        get: operations["get_custom_vulnerability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change fields of one of your own records; a field given as null goes */
        patch: operations["update_custom_vulnerability"];
        trace?: never;
    };
    "/api/v1/custom-vulnerabilities/{customId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw one of your own records: its findings end */
        post: operations["withdraw_custom_vulnerability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{assetId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One asset's open findings, worst first */
        get: operations["list_asset_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{assetId}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What depends on what in an asset's current SBOM */
        get: operations["get_asset_graph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, with which token, when and from where; newest first */
        get: operations["list_audit_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a long piece of work is */
        get: operations["get_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow a job: server-sent events until it ends */
        get: operations["follow_job"];
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
                test?: string;
            }[];
            limit?: number;
            found?: number;
        };
    };
    responses: {
        /** @description Too many requests */
        RateLimited: {
            headers: {
                /** @description Calls of this kind that the caller's bucket holds; it fills evenly within a minute */
                "RateLimit-Limit"?: number;
                /** @description Calls that are left in it */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until it is full again; of a refused call until the next is there */
                "RateLimit-Reset"?: number;
                /** @description Seconds after which to try again */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service is temporarily unavailable */
        Unavailable: {
            headers: {
                /** @description Seconds after which to try again */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other problem */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
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
            /** @description The request has parts that are missing, wrong or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
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
            /** @description The request has parts that are missing, wrong or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: components["responses"]["Problem"];
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
            /** @description The request has parts that are missing, wrong or unknown */
            400: {
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
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
            /** @description The request has parts that are missing, wrong or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_setup: {
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
                        isOpen: boolean;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    set_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "wbs_0000000000000000000000000000000000000000000000000",
                 *       "organization": "Example Harbour",
                 *       "name": "Example Person",
                 *       "email": "person@example.test",
                 *       "password": "gravel-otter-9-lamp"
                 *     }
                 */
                "application/json": {
                    token: string;
                    organization: string;
                    name: string;
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization: {
                            id: string;
                            name: string;
                        };
                        user: {
                            id: string;
                            name: string;
                            email: string;
                        };
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The password is too easy to guess / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The set-up link is wrong, used or expired / The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "person@example.test",
                 *       "password": "gravel-otter-9-lamp"
                 *     }
                 */
                "application/json": {
                    email: string;
                    password: string;
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
                        user: {
                            id: string;
                            name: string;
                            email: string;
                        };
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The e-mail address or the password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    request_password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "person@example.test"
                 *     }
                 */
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Accepted; a job continues with it. */
            202: {
                headers: {
                    /** @description Where the job's state is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "accepted";
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "0123456789abcdefghijklmn",
                 *       "newPassword": "gravel-otter-9-lamp"
                 *     }
                 */
                "application/json": {
                    token: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown / The password is too easy to guess / The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link to set a new password is wrong, used or expired / The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currentPassword": "gravel-otter-9-lamp",
                 *       "newPassword": "harbour crane 41 blue"
                 *     }
                 */
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown / The password is too easy to guess / The body cannot be read */
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
            /** @description The password is wrong / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    confirm_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "gravel-otter-9-lamp"
                 *     }
                 */
                "application/json": {
                    password: string;
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
                        /** Format: date-time */
                        confirmedUntil: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The password is wrong / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_session: {
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
                        user: {
                            id: string;
                            name: string;
                            email: string;
                        };
                        organization: {
                            id: string;
                            name: string;
                        };
                        role: {
                            /** @enum {string} */
                            id: "admin" | "member" | "view-only";
                            name: string;
                        };
                        isAdministrator: boolean;
                        scopes: ("view-all" | "manage-sboms-and-vex" | "manage-assets" | "manage-labels" | "import-oss" | "share-sbom" | "request-sbom" | "manage-vulnerability-triage" | "manage-custom-vulnerabilities" | "manage-products" | "export-reports" | "create-tickets" | "manage-licenses" | "manage-ai-model-inventory" | "manage-ai-model-requests" | "manage-ai-model-analyses" | "manage-ai-risk-policies" | "manage-settings" | "manage-people" | "manage-sub-organizations")[];
                        permissions: ("create:ai-model-analysis" | "create:ai-model-request" | "create:custom-vulnerability" | "create:label" | "create:policy" | "create:product" | "create:product-vdr-report" | "create:sbom-and-vex" | "create:sbom-oss" | "create:sbom-request" | "create:sbom-share" | "create:sub-organization" | "create:ticket" | "create:user" | "create:vulnerability-triage" | "delete:label" | "delete:product" | "delete:sbom-and-vex" | "delete:sbom-share" | "delete:sub-organization" | "delete:user" | "read:ai-model" | "read:ai-model-analysis" | "read:ai-model-inventory" | "read:ai-risk-policy" | "read:asset" | "read:asset-pdf-report" | "read:asset-vdr-report" | "read:component" | "read:custom-vulnerability" | "read:enrichment-setting" | "read:integration" | "read:label" | "read:license" | "read:organization-alert" | "read:product" | "read:sbom-and-vex" | "read:sbom-oss" | "read:sbom-request" | "read:sbom-share" | "read:sla" | "read:sub-organization" | "read:user" | "read:vulnerability" | "read:vulnerability-triage" | "update:ai-model-inventory" | "update:ai-model-request" | "update:ai-risk-policy" | "update:asset" | "update:component" | "update:custom-vulnerability" | "update:label" | "update:license" | "update:policy" | "update:product" | "update:sub-organization" | "update:user")[];
                        confirmedUntil: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                        tokenRules: {
                            daysDefault: number;
                            daysMax: number;
                            elevatedDaysMax: number;
                            overlapHoursDefault: number;
                            overlapHoursMax: number;
                        };
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_sessions: {
        parameters: {
            query?: {
                /** @description All, where it is left out */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                            /** @description The one that asks */
                            isCurrent: boolean;
                            address: string | null;
                            userAgent: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description Only a signed-in person may do this, not a token */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    end_other_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
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
                        ended: number;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Example Person"
                 *     }
                 */
                "application/json": {
                    name: string;
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
                        id: string;
                        name: string;
                        email: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_tokens: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description The name or the description has it */
                q?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "createdAt" | "-createdAt";
                /** @description Every token of the organization (administrators) */
                all?: "true" | "false";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                             * @description Id of a token
                             */
                            id: string;
                            name: string;
                            description: string;
                            owner: {
                                id: string;
                                name: string;
                            };
                            scopes: ("view-all" | "manage-sboms-and-vex" | "manage-assets" | "manage-labels" | "import-oss" | "share-sbom" | "request-sbom" | "manage-vulnerability-triage" | "manage-custom-vulnerabilities" | "manage-products" | "export-reports" | "create-tickets" | "manage-licenses" | "manage-ai-model-inventory" | "manage-ai-model-requests" | "manage-ai-model-analyses" | "manage-ai-risk-policies" | "manage-settings" | "manage-people" | "manage-sub-organizations")[];
                            /** @description What it may do now: its scopes' permissions that its owner's role has */
                            permissions: ("create:ai-model-analysis" | "create:ai-model-request" | "create:custom-vulnerability" | "create:label" | "create:policy" | "create:product" | "create:product-vdr-report" | "create:sbom-and-vex" | "create:sbom-oss" | "create:sbom-request" | "create:sbom-share" | "create:sub-organization" | "create:ticket" | "create:user" | "create:vulnerability-triage" | "delete:label" | "delete:product" | "delete:sbom-and-vex" | "delete:sbom-share" | "delete:sub-organization" | "delete:user" | "read:ai-model" | "read:ai-model-analysis" | "read:ai-model-inventory" | "read:ai-risk-policy" | "read:asset" | "read:asset-pdf-report" | "read:asset-vdr-report" | "read:component" | "read:custom-vulnerability" | "read:enrichment-setting" | "read:integration" | "read:label" | "read:license" | "read:organization-alert" | "read:product" | "read:sbom-and-vex" | "read:sbom-oss" | "read:sbom-request" | "read:sbom-share" | "read:sla" | "read:sub-organization" | "read:user" | "read:vulnerability" | "read:vulnerability-triage" | "update:ai-model-inventory" | "update:ai-model-request" | "update:ai-risk-policy" | "update:asset" | "update:component" | "update:custom-vulnerability" | "update:label" | "update:license" | "update:policy" | "update:product" | "update:sub-organization" | "update:user")[];
                            isElevated: boolean;
                            limits: {
                                addresses: string[];
                                products: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                labels: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                /** @description Whether it reaches the assets of these products and labels alone; so it is also where they were deleted */
                                isLimited: boolean;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /**
                             * Format: date-time
                             * @description When it stops working: expiry, revocation, or the end of a rotation's overlap
                             */
                            endsAt: string;
                            daysLeft: number;
                            /** @enum {string} */
                            state: "active" | "rotating" | "expired" | "revoked";
                            replacedBy: string | null;
                            lastFour: string;
                            lastUsedAt: string | null;
                            lastUsedAddress: string | null;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description Only an administrator may do this / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "ci upload",
                 *       "scopes": [
                 *         "view-all",
                 *         "manage-sboms-and-vex"
                 *       ],
                 *       "expiresInDays": 30
                 *     }
                 */
                "application/json": {
                    /** @description Unique among your living tokens */
                    name: string;
                    scopes: ("view-all" | "manage-sboms-and-vex" | "manage-assets" | "manage-labels" | "import-oss" | "share-sbom" | "request-sbom" | "manage-vulnerability-triage" | "manage-custom-vulnerabilities" | "manage-products" | "export-reports" | "create-tickets" | "manage-licenses" | "manage-ai-model-inventory" | "manage-ai-model-requests" | "manage-ai-model-analyses" | "manage-ai-risk-policies" | "manage-settings" | "manage-people" | "manage-sub-organizations")[];
                    /** @default  */
                    description?: string;
                    expiresInDays?: number;
                    /** Format: date-time */
                    expiresAt?: string;
                    limits?: {
                        /** @default [] */
                        addresses?: (string)[];
                        /**
                         * @description Ids: assets of these and of their sub-products alone
                         * @default []
                         */
                        products?: string[];
                        /**
                         * @description Ids: assets with one of these alone, and those of the products
                         * @default []
                         */
                        labels?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a token
                         */
                        id: string;
                        name: string;
                        description: string;
                        owner: {
                            id: string;
                            name: string;
                        };
                        scopes: ("view-all" | "manage-sboms-and-vex" | "manage-assets" | "manage-labels" | "import-oss" | "share-sbom" | "request-sbom" | "manage-vulnerability-triage" | "manage-custom-vulnerabilities" | "manage-products" | "export-reports" | "create-tickets" | "manage-licenses" | "manage-ai-model-inventory" | "manage-ai-model-requests" | "manage-ai-model-analyses" | "manage-ai-risk-policies" | "manage-settings" | "manage-people" | "manage-sub-organizations")[];
                        /** @description What it may do now: its scopes' permissions that its owner's role has */
                        permissions: ("create:ai-model-analysis" | "create:ai-model-request" | "create:custom-vulnerability" | "create:label" | "create:policy" | "create:product" | "create:product-vdr-report" | "create:sbom-and-vex" | "create:sbom-oss" | "create:sbom-request" | "create:sbom-share" | "create:sub-organization" | "create:ticket" | "create:user" | "create:vulnerability-triage" | "delete:label" | "delete:product" | "delete:sbom-and-vex" | "delete:sbom-share" | "delete:sub-organization" | "delete:user" | "read:ai-model" | "read:ai-model-analysis" | "read:ai-model-inventory" | "read:ai-risk-policy" | "read:asset" | "read:asset-pdf-report" | "read:asset-vdr-report" | "read:component" | "read:custom-vulnerability" | "read:enrichment-setting" | "read:integration" | "read:label" | "read:license" | "read:organization-alert" | "read:product" | "read:sbom-and-vex" | "read:sbom-oss" | "read:sbom-request" | "read:sbom-share" | "read:sla" | "read:sub-organization" | "read:user" | "read:vulnerability" | "read:vulnerability-triage" | "update:ai-model-inventory" | "update:ai-model-request" | "update:ai-risk-policy" | "update:asset" | "update:component" | "update:custom-vulnerability" | "update:label" | "update:license" | "update:policy" | "update:product" | "update:sub-organization" | "update:user")[];
                        isElevated: boolean;
                        limits: {
                            addresses: string[];
                            products: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            labels: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            /** @description Whether it reaches the assets of these products and labels alone; so it is also where they were deleted */
                            isLimited: boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /**
                         * Format: date-time
                         * @description When it stops working: expiry, revocation, or the end of a rotation's overlap
                         */
                        endsAt: string;
                        daysLeft: number;
                        /** @enum {string} */
                        state: "active" | "rotating" | "expired" | "revoked";
                        replacedBy: string | null;
                        lastFour: string;
                        lastUsedAt: string | null;
                        lastUsedAddress: string | null;
                        /** @description The secret, shown this once */
                        token: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / Every token must include the scope view-all / The expiry is beyond the maximum / The body cannot be read */
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
            /** @description You cannot grant more than you hold / Only an administrator may do this / The password must be confirmed first / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken / The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    revoke_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a token */
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description Only a signed-in person may do this, not a token */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    rotate_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of a token */
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": {
                    /** @default 24 */
                    overlapHours?: number;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a token
                         */
                        id: string;
                        name: string;
                        description: string;
                        owner: {
                            id: string;
                            name: string;
                        };
                        scopes: ("view-all" | "manage-sboms-and-vex" | "manage-assets" | "manage-labels" | "import-oss" | "share-sbom" | "request-sbom" | "manage-vulnerability-triage" | "manage-custom-vulnerabilities" | "manage-products" | "export-reports" | "create-tickets" | "manage-licenses" | "manage-ai-model-inventory" | "manage-ai-model-requests" | "manage-ai-model-analyses" | "manage-ai-risk-policies" | "manage-settings" | "manage-people" | "manage-sub-organizations")[];
                        /** @description What it may do now: its scopes' permissions that its owner's role has */
                        permissions: ("create:ai-model-analysis" | "create:ai-model-request" | "create:custom-vulnerability" | "create:label" | "create:policy" | "create:product" | "create:product-vdr-report" | "create:sbom-and-vex" | "create:sbom-oss" | "create:sbom-request" | "create:sbom-share" | "create:sub-organization" | "create:ticket" | "create:user" | "create:vulnerability-triage" | "delete:label" | "delete:product" | "delete:sbom-and-vex" | "delete:sbom-share" | "delete:sub-organization" | "delete:user" | "read:ai-model" | "read:ai-model-analysis" | "read:ai-model-inventory" | "read:ai-risk-policy" | "read:asset" | "read:asset-pdf-report" | "read:asset-vdr-report" | "read:component" | "read:custom-vulnerability" | "read:enrichment-setting" | "read:integration" | "read:label" | "read:license" | "read:organization-alert" | "read:product" | "read:sbom-and-vex" | "read:sbom-oss" | "read:sbom-request" | "read:sbom-share" | "read:sla" | "read:sub-organization" | "read:user" | "read:vulnerability" | "read:vulnerability-triage" | "update:ai-model-inventory" | "update:ai-model-request" | "update:ai-risk-policy" | "update:asset" | "update:component" | "update:custom-vulnerability" | "update:label" | "update:license" | "update:policy" | "update:product" | "update:sub-organization" | "update:user")[];
                        isElevated: boolean;
                        limits: {
                            addresses: string[];
                            products: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            labels: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            /** @description Whether it reaches the assets of these products and labels alone; so it is also where they were deleted */
                            isLimited: boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /**
                         * Format: date-time
                         * @description When it stops working: expiry, revocation, or the end of a rotation's overlap
                         */
                        endsAt: string;
                        daysLeft: number;
                        /** @enum {string} */
                        state: "active" | "rotating" | "expired" | "revoked";
                        replacedBy: string | null;
                        lastFour: string;
                        lastUsedAt: string | null;
                        lastUsedAddress: string | null;
                        /** @description The secret, shown this once */
                        token: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description You cannot grant more than you hold / Only an administrator may do this / The password must be confirmed first / Only a signed-in person may do this, not a token */
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
            /** @description The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_calling_token: {
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
                        /**
                         * Format: uuid
                         * @description Id of a token
                         */
                        id: string;
                        name: string;
                        description: string;
                        owner: {
                            id: string;
                            name: string;
                        };
                        scopes: ("view-all" | "manage-sboms-and-vex" | "manage-assets" | "manage-labels" | "import-oss" | "share-sbom" | "request-sbom" | "manage-vulnerability-triage" | "manage-custom-vulnerabilities" | "manage-products" | "export-reports" | "create-tickets" | "manage-licenses" | "manage-ai-model-inventory" | "manage-ai-model-requests" | "manage-ai-model-analyses" | "manage-ai-risk-policies" | "manage-settings" | "manage-people" | "manage-sub-organizations")[];
                        /** @description What it may do now: its scopes' permissions that its owner's role has */
                        permissions: ("create:ai-model-analysis" | "create:ai-model-request" | "create:custom-vulnerability" | "create:label" | "create:policy" | "create:product" | "create:product-vdr-report" | "create:sbom-and-vex" | "create:sbom-oss" | "create:sbom-request" | "create:sbom-share" | "create:sub-organization" | "create:ticket" | "create:user" | "create:vulnerability-triage" | "delete:label" | "delete:product" | "delete:sbom-and-vex" | "delete:sbom-share" | "delete:sub-organization" | "delete:user" | "read:ai-model" | "read:ai-model-analysis" | "read:ai-model-inventory" | "read:ai-risk-policy" | "read:asset" | "read:asset-pdf-report" | "read:asset-vdr-report" | "read:component" | "read:custom-vulnerability" | "read:enrichment-setting" | "read:integration" | "read:label" | "read:license" | "read:organization-alert" | "read:product" | "read:sbom-and-vex" | "read:sbom-oss" | "read:sbom-request" | "read:sbom-share" | "read:sla" | "read:sub-organization" | "read:user" | "read:vulnerability" | "read:vulnerability-triage" | "update:ai-model-inventory" | "update:ai-model-request" | "update:ai-risk-policy" | "update:asset" | "update:component" | "update:custom-vulnerability" | "update:label" | "update:license" | "update:policy" | "update:product" | "update:sub-organization" | "update:user")[];
                        isElevated: boolean;
                        limits: {
                            addresses: string[];
                            products: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            labels: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            /** @description Whether it reaches the assets of these products and labels alone; so it is also where they were deleted */
                            isLimited: boolean;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /**
                         * Format: date-time
                         * @description When it stops working: expiry, revocation, or the end of a rotation's overlap
                         */
                        endsAt: string;
                        daysLeft: number;
                        /** @enum {string} */
                        state: "active" | "rotating" | "expired" | "revoked";
                        replacedBy: string | null;
                        lastFour: string;
                        lastUsedAt: string | null;
                        lastUsedAddress: string | null;
                        organization: {
                            id: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description Only a signed-in person may do this, not a token */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_scopes: {
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
                        required: string;
                        scopes: {
                            id: string;
                            name: string;
                            group: string;
                            elevated: boolean;
                            description: string;
                            permissions: string[];
                            /** @description What these permissions guard, as `GET /api/v1/assets` */
                            routes: string[];
                        }[];
                        permissions: {
                            id: string;
                            description: string;
                            grantedBy: string[];
                            operations: {
                                id: string;
                                method: string;
                                path: string;
                                summary: string;
                                /** @description Whether a token that is limited to products or labels may call it */
                                takesLimits: boolean;
                            }[];
                        }[];
                        presets: {
                            name: string;
                            scopes: string[];
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description The name has it */
                q?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "name" | "-name";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            role: {
                                id: string;
                                name: string;
                            };
                            isDisabled: boolean;
                            /** Format: date-time */
                            joinedAt: string;
                            /** @description Only for whoever may manage people: a pipeline's token is no address list */
                            email?: string;
                            /** @description How often the person is signed in now; as `email` */
                            sessions?: number;
                            /** @description When one of these sessions was last used, to five minutes; as `email` */
                            lastSeenAt?: string | null;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_user_sessions: {
        parameters: {
            query?: {
                /** @description All, where it is left out */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Id of a person */
                userId: string;
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
                        items: {
                            id: string;
                            /** @description The one that asks */
                            isCurrent: boolean;
                            address: string | null;
                            userAgent: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    end_user_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userIds": [
                 *         "01890000-0000-7000-8000-00000000000a"
                 *       ]
                 *     }
                 */
                "application/json": {
                    userIds?: string[];
                    /**
                     * @description All of the organization
                     * @constant
                     */
                    everybody?: true;
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
                        results: {
                            /**
                             * Format: uuid
                             * @description Id of a person
                             */
                            id: string;
                            /** @enum {string} */
                            result: "ended" | "not-signed-in" | "not-found";
                            /** @description Sessions that were ended */
                            ended: number;
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_roles: {
        parameters: {
            query?: {
                /** @description All, where it is left out */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                            name: string;
                            scopes: string[];
                            permissions: string[];
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_mails: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description The recipient or the subject has it */
                q?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "createdAt" | "-createdAt";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                            recipient: string;
                            subject: string;
                            /** @enum {string} */
                            state: "kept" | "queued" | "sent" | "failed";
                            /** Format: date-time */
                            createdAt: string;
                            sentAt: string | null;
                            lastError: string | null;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description Only an administrator may do this / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_mail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
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
                        id: string;
                        recipient: string;
                        subject: string;
                        /** @enum {string} */
                        state: "kept" | "queued" | "sent" | "failed";
                        /** Format: date-time */
                        createdAt: string;
                        sentAt: string | null;
                        lastError: string | null;
                        text: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description Only an administrator may do this / The password must be confirmed first / Only a signed-in person may do this, not a token */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_saved_views: {
        parameters: {
            query?: {
                /** @description All, where it is left out */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description The name has it */
                q?: string;
                list?: "vulnerabilities" | "findings" | "assets" | "components" | "sboms" | "vex";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                             * @description Id of a saved view
                             */
                            id: string;
                            /** @enum {string} */
                            list: "vulnerabilities" | "findings" | "assets" | "components" | "sboms" | "vex";
                            name: string;
                            query: {
                                [key: string]: string;
                            };
                            isShared: boolean;
                            owner: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            updatedAt: string;
                            can: {
                                change: boolean;
                                delete: boolean;
                            };
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_saved_view: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "list": "vulnerabilities",
                 *       "name": "Exploited now",
                 *       "query": {
                 *         "kev": "true",
                 *         "sort": "-epss"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    list: "vulnerabilities" | "findings" | "assets" | "components" | "sboms" | "vex";
                    name: string;
                    query: {
                        [key: string]: string;
                    };
                    /** @default false */
                    isShared?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a saved view
                         */
                        id: string;
                        /** @enum {string} */
                        list: "vulnerabilities" | "findings" | "assets" | "components" | "sboms" | "vex";
                        name: string;
                        query: {
                            [key: string]: string;
                        };
                        isShared: boolean;
                        owner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        updatedAt: string;
                        can: {
                            change: boolean;
                            delete: boolean;
                        };
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description Your role does not allow this / Only a signed-in person may do this, not a token */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken / The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_saved_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a saved view */
                savedViewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description Only a signed-in person may do this, not a token */
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
            /** @description The current state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_saved_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a saved view */
                savedViewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "isShared": true
                 *     }
                 */
                "application/json": {
                    name?: string;
                    query?: {
                        [key: string]: string;
                    };
                    isShared?: boolean;
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
                         * @description Id of a saved view
                         */
                        id: string;
                        /** @enum {string} */
                        list: "vulnerabilities" | "findings" | "assets" | "components" | "sboms" | "vex";
                        name: string;
                        query: {
                            [key: string]: string;
                        };
                        isShared: boolean;
                        owner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        updatedAt: string;
                        can: {
                            change: boolean;
                            delete: boolean;
                        };
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description Your role does not allow this / Only a signed-in person may do this, not a token */
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
            /** @description The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_sboms: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Of this asset alone */
                assetId?: string;
                /** @description Whether it may be the one that counts for its asset */
                active?: "true" | "false";
                /** @description The asset's name or version, the file's name or the SHA-256 has it */
                q?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "uploadedAt" | "-uploadedAt";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                            /** @description Where the document comes from, as its upload said */
                            source: string | null;
                            /** @description When it was made, as it says itself */
                            documentCreatedAt: string | null;
                            /** @description What made it, as it says itself */
                            tools: string[];
                            active: boolean;
                            /** @description Whether its asset is what this document says: the newest active one */
                            current: boolean;
                            /** Format: date-time */
                            uploadedAt: string;
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            };
                            counts: {
                                components: number;
                                /** @description Components that could be matched */
                                matched: number;
                                unmatched: number;
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Of vulnerabilities that are known to be exploited */
                                kev: number;
                            };
                            /** @description Why components could not be matched → how many */
                            coverage: {
                                [key: string]: number;
                            };
                            /** @description Releases of distributions that the document tells beside its purls, such as by a component of the type operating-system: components whose purl has no distro qualifier are matched as packages of it */
                            releases: {
                                distribution: string;
                                release: string;
                                /** @description In the document's words */
                                says: string;
                                /** @description Where it stands in the document */
                                path: string;
                                /** @description How many of its components take it */
                                components: number;
                            }[];
                            /** @description Where its author says that something about the security of the asset stands; nothing is concluded from it */
                            securityReferences: {
                                /** @enum {string} */
                                kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                                /** @description As the document spells it */
                                locator: string;
                                /** @description The locator, where it is an address of the web */
                                url: string | null;
                                comment: string | null;
                            }[];
                            warnings: {
                                code: string;
                                path: string;
                                message: string;
                            }[];
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
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
                /** @description Put on the asset; repeated for several. On an asset that is there already, labels it does not have need update:asset; else they are left out with a warning */
                label?: string | string[];
                /** @description Whether its asset counts in lists and totals; if not given, as it is, and a new one does */
                active?: "true" | "false";
                /** @description Set the asset's older versions inactive */
                deactivateOlder?: "true" | "false";
                /** @description What the file is called, for people; the name in a form if not given */
                fileName?: string;
            };
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
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
                        /** @description Where the document comes from, as its upload said */
                        source: string | null;
                        /** @description When it was made, as it says itself */
                        documentCreatedAt: string | null;
                        /** @description What made it, as it says itself */
                        tools: string[];
                        active: boolean;
                        /** @description Whether its asset is what this document says: the newest active one */
                        current: boolean;
                        /** Format: date-time */
                        uploadedAt: string;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        counts: {
                            components: number;
                            /** @description Components that could be matched */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Of vulnerabilities that are known to be exploited */
                            kev: number;
                        };
                        /** @description Why components could not be matched → how many */
                        coverage: {
                            [key: string]: number;
                        };
                        /** @description Releases of distributions that the document tells beside its purls, such as by a component of the type operating-system: components whose purl has no distro qualifier are matched as packages of it */
                        releases: {
                            distribution: string;
                            release: string;
                            /** @description In the document's words */
                            says: string;
                            /** @description Where it stands in the document */
                            path: string;
                            /** @description How many of its components take it */
                            components: number;
                        }[];
                        /** @description Where its author says that something about the security of the asset stands; nothing is concluded from it */
                        securityReferences: {
                            /** @enum {string} */
                            kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                            /** @description As the document spells it */
                            locator: string;
                            /** @description The locator, where it is an address of the web */
                            url: string | null;
                            comment: string | null;
                        }[];
                        warnings: {
                            code: string;
                            path: string;
                            message: string;
                        }[];
                    } | {
                        /**
                         * Format: uuid
                         * @description Id of a job
                         */
                        id: string;
                        /** @description What it does, e.g. store-sbom */
                        kind: string;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "failed";
                        /** @description 0 to 1 */
                        progress: number;
                        /** @description What was done so far → how many */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description What it made, once it is done */
                        result: {
                            kind: string;
                            id: string;
                        } | null;
                        /** @description Why it failed: a problem document (RFC 9457) */
                        error: {
                            [key: string]: unknown;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description Made. */
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
                        /** @description Where the document comes from, as its upload said */
                        source: string | null;
                        /** @description When it was made, as it says itself */
                        documentCreatedAt: string | null;
                        /** @description What made it, as it says itself */
                        tools: string[];
                        active: boolean;
                        /** @description Whether its asset is what this document says: the newest active one */
                        current: boolean;
                        /** Format: date-time */
                        uploadedAt: string;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        counts: {
                            components: number;
                            /** @description Components that could be matched */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Of vulnerabilities that are known to be exploited */
                            kev: number;
                        };
                        /** @description Why components could not be matched → how many */
                        coverage: {
                            [key: string]: number;
                        };
                        /** @description Releases of distributions that the document tells beside its purls, such as by a component of the type operating-system: components whose purl has no distro qualifier are matched as packages of it */
                        releases: {
                            distribution: string;
                            release: string;
                            /** @description In the document's words */
                            says: string;
                            /** @description Where it stands in the document */
                            path: string;
                            /** @description How many of its components take it */
                            components: number;
                        }[];
                        /** @description Where its author says that something about the security of the asset stands; nothing is concluded from it */
                        securityReferences: {
                            /** @enum {string} */
                            kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                            /** @description As the document spells it */
                            locator: string;
                            /** @description The locator, where it is an address of the web */
                            url: string | null;
                            comment: string | null;
                        }[];
                        warnings: {
                            code: string;
                            path: string;
                            message: string;
                        }[];
                    } | {
                        /**
                         * Format: uuid
                         * @description Id of a job
                         */
                        id: string;
                        /** @description What it does, e.g. store-sbom */
                        kind: string;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "failed";
                        /** @description 0 to 1 */
                        progress: number;
                        /** @description What was done so far → how many */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description What it made, once it is done */
                        result: {
                            kind: string;
                            id: string;
                        } | null;
                        /** @description Why it failed: a problem document (RFC 9457) */
                        error: {
                            [key: string]: unknown;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description Accepted; a job continues with it. */
            202: {
                headers: {
                    /** @description Where the job's state is */
                    Location?: string;
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
                        /** @description Where the document comes from, as its upload said */
                        source: string | null;
                        /** @description When it was made, as it says itself */
                        documentCreatedAt: string | null;
                        /** @description What made it, as it says itself */
                        tools: string[];
                        active: boolean;
                        /** @description Whether its asset is what this document says: the newest active one */
                        current: boolean;
                        /** Format: date-time */
                        uploadedAt: string;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        counts: {
                            components: number;
                            /** @description Components that could be matched */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Of vulnerabilities that are known to be exploited */
                            kev: number;
                        };
                        /** @description Why components could not be matched → how many */
                        coverage: {
                            [key: string]: number;
                        };
                        /** @description Releases of distributions that the document tells beside its purls, such as by a component of the type operating-system: components whose purl has no distro qualifier are matched as packages of it */
                        releases: {
                            distribution: string;
                            release: string;
                            /** @description In the document's words */
                            says: string;
                            /** @description Where it stands in the document */
                            path: string;
                            /** @description How many of its components take it */
                            components: number;
                        }[];
                        /** @description Where its author says that something about the security of the asset stands; nothing is concluded from it */
                        securityReferences: {
                            /** @enum {string} */
                            kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                            /** @description As the document spells it */
                            locator: string;
                            /** @description The locator, where it is an address of the web */
                            url: string | null;
                            comment: string | null;
                        }[];
                        warnings: {
                            code: string;
                            path: string;
                            message: string;
                        }[];
                    } | {
                        /**
                         * Format: uuid
                         * @description Id of a job
                         */
                        id: string;
                        /** @description What it does, e.g. store-sbom */
                        kind: string;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "failed";
                        /** @description 0 to 1 */
                        progress: number;
                        /** @description What was done so far → how many */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description What it made, once it is done */
                        result: {
                            kind: string;
                            id: string;
                        } | null;
                        /** @description Why it failed: a problem document (RFC 9457) */
                        error: {
                            [key: string]: unknown;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The document cannot be read / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
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
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The document is not a valid SBOM / The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description No space is left to store this */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: components["responses"]["Problem"];
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
                        /** @description Where the document comes from, as its upload said */
                        source: string | null;
                        /** @description When it was made, as it says itself */
                        documentCreatedAt: string | null;
                        /** @description What made it, as it says itself */
                        tools: string[];
                        active: boolean;
                        /** @description Whether its asset is what this document says: the newest active one */
                        current: boolean;
                        /** Format: date-time */
                        uploadedAt: string;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        counts: {
                            components: number;
                            /** @description Components that could be matched */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Of vulnerabilities that are known to be exploited */
                            kev: number;
                        };
                        /** @description Why components could not be matched → how many */
                        coverage: {
                            [key: string]: number;
                        };
                        /** @description Releases of distributions that the document tells beside its purls, such as by a component of the type operating-system: components whose purl has no distro qualifier are matched as packages of it */
                        releases: {
                            distribution: string;
                            release: string;
                            /** @description In the document's words */
                            says: string;
                            /** @description Where it stands in the document */
                            path: string;
                            /** @description How many of its components take it */
                            components: number;
                        }[];
                        /** @description Where its author says that something about the security of the asset stands; nothing is concluded from it */
                        securityReferences: {
                            /** @enum {string} */
                            kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                            /** @description As the document spells it */
                            locator: string;
                            /** @description The locator, where it is an address of the web */
                            url: string | null;
                            comment: string | null;
                        }[];
                        warnings: {
                            code: string;
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_sbom: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_sbom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an SBOM */
                sbomId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "active": false
                 *     }
                 */
                "application/json": {
                    active: boolean;
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
                        /** @description Where the document comes from, as its upload said */
                        source: string | null;
                        /** @description When it was made, as it says itself */
                        documentCreatedAt: string | null;
                        /** @description What made it, as it says itself */
                        tools: string[];
                        active: boolean;
                        /** @description Whether its asset is what this document says: the newest active one */
                        current: boolean;
                        /** Format: date-time */
                        uploadedAt: string;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        counts: {
                            components: number;
                            /** @description Components that could be matched */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Of vulnerabilities that are known to be exploited */
                            kev: number;
                        };
                        /** @description Why components could not be matched → how many */
                        coverage: {
                            [key: string]: number;
                        };
                        /** @description Releases of distributions that the document tells beside its purls, such as by a component of the type operating-system: components whose purl has no distro qualifier are matched as packages of it */
                        releases: {
                            distribution: string;
                            release: string;
                            /** @description In the document's words */
                            says: string;
                            /** @description Where it stands in the document */
                            path: string;
                            /** @description How many of its components take it */
                            components: number;
                        }[];
                        /** @description Where its author says that something about the security of the asset stands; nothing is concluded from it */
                        securityReferences: {
                            /** @enum {string} */
                            kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                            /** @description As the document spells it */
                            locator: string;
                            /** @description The locator, where it is an address of the web */
                            url: string | null;
                            comment: string | null;
                        }[];
                        warnings: {
                            code: string;
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
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
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
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
                /** @description Whether it counts in lists and totals */
                active?: "true" | "false";
                /** @description Carries this label */
                label?: string;
                /** @description Of this product and its sub-products */
                productId?: string;
                /** @description Of this type, as its SBOM says it: application, container … */
                type?: string;
                /** @description Your own software, or somebody else's */
                relationship?: "first" | "third";
                /** @description Has an open finding of one of these */
                severity?: string | string[];
                /** @description Has an open finding that is known to be exploited */
                kev?: "true" | "false";
                /** @description Upwards, or with - before it downwards */
                sort?: "-uploadedAt" | "uploadedAt" | "name" | "-name" | "findings" | "-findings" | "-priority";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                            owner: string | null;
                            /**
                             * @description How much depends on it
                             * @enum {string}
                             */
                            criticality: "low" | "medium" | "high" | "critical";
                            /**
                             * @description Who can reach it
                             * @enum {string}
                             */
                            exposure: "unknown" | "isolated" | "internal" | "internet";
                            active: boolean;
                            labels: string[];
                            currentSbomId: string | null;
                            uploadedAt: string | null;
                            counts: {
                                components: number;
                                /** @description Components that could be matched */
                                matched: number;
                                unmatched: number;
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Of vulnerabilities that are known to be exploited */
                                kev: number;
                            };
                            /** @description Why components of the current SBOM could not be matched → how many */
                            coverage: {
                                [key: string]: number;
                            };
                            /** @description Releases of distributions that the document tells beside its purls, such as by a component of the type operating-system: components whose purl has no distro qualifier are matched as packages of it */
                            releases: {
                                distribution: string;
                                release: string;
                                /** @description In the document's words */
                                says: string;
                                /** @description Where it stands in the document */
                                path: string;
                                /** @description How many of its components take it */
                                components: number;
                            }[];
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
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
                    /** @description Its revision, for If-Match */
                    ETag?: string;
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
                        owner: string | null;
                        /**
                         * @description How much depends on it
                         * @enum {string}
                         */
                        criticality: "low" | "medium" | "high" | "critical";
                        /**
                         * @description Who can reach it
                         * @enum {string}
                         */
                        exposure: "unknown" | "isolated" | "internal" | "internet";
                        active: boolean;
                        labels: string[];
                        currentSbomId: string | null;
                        uploadedAt: string | null;
                        counts: {
                            components: number;
                            /** @description Components that could be matched */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Of vulnerabilities that are known to be exploited */
                            kev: number;
                        };
                        /** @description Why components of the current SBOM could not be matched → how many */
                        coverage: {
                            [key: string]: number;
                        };
                        /** @description Releases of distributions that the document tells beside its purls, such as by a component of the type operating-system: components whose purl has no distro qualifier are matched as packages of it */
                        releases: {
                            distribution: string;
                            release: string;
                            /** @description In the document's words */
                            says: string;
                            /** @description Where it stands in the document */
                            path: string;
                            /** @description How many of its components take it */
                            components: number;
                        }[];
                        /** @description Ecosystems, and releases of distributions (`Debian:12`), that no loaded advisory speaks of, and how many components of the current SBOM are of each: that nothing is found there says nothing */
                        unknownEcosystems: {
                            ecosystem: string;
                            components: number;
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_asset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you read: where somebody changed it since, nothing is done (412) */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of an asset */
                assetId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "criticality": "high",
                 *       "exposure": "internet"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /** @description Inactive: left out of lists and totals */
                    active?: boolean;
                    type?: string;
                    /** @enum {string} */
                    relationship?: "first" | "third";
                    /** @description Who answers for it; a name or an address */
                    owner?: string | null;
                    /** @enum {string} */
                    criticality?: "low" | "medium" | "high" | "critical";
                    /** @enum {string} */
                    exposure?: "unknown" | "isolated" | "internal" | "internet";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Its revision, for If-Match */
                    ETag?: string;
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
                        owner: string | null;
                        /**
                         * @description How much depends on it
                         * @enum {string}
                         */
                        criticality: "low" | "medium" | "high" | "critical";
                        /**
                         * @description Who can reach it
                         * @enum {string}
                         */
                        exposure: "unknown" | "isolated" | "internal" | "internet";
                        active: boolean;
                        labels: string[];
                        currentSbomId: string | null;
                        uploadedAt: string | null;
                        counts: {
                            components: number;
                            /** @description Components that could be matched */
                            matched: number;
                            unmatched: number;
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Of vulnerabilities that are known to be exploited */
                            kev: number;
                        };
                        /** @description Why components of the current SBOM could not be matched → how many */
                        coverage: {
                            [key: string]: number;
                        };
                        /** @description Releases of distributions that the document tells beside its purls, such as by a component of the type operating-system: components whose purl has no distro qualifier are matched as packages of it */
                        releases: {
                            distribution: string;
                            release: string;
                            /** @description In the document's words */
                            says: string;
                            /** @description Where it stands in the document */
                            path: string;
                            /** @description How many of its components take it */
                            components: number;
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_asset_versions: {
        parameters: {
            query?: {
                /** @description All, where it is left out */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
            };
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
                            owner: string | null;
                            /**
                             * @description How much depends on it
                             * @enum {string}
                             */
                            criticality: "low" | "medium" | "high" | "critical";
                            /**
                             * @description Who can reach it
                             * @enum {string}
                             */
                            exposure: "unknown" | "isolated" | "internal" | "internet";
                            active: boolean;
                            labels: string[];
                            currentSbomId: string | null;
                            uploadedAt: string | null;
                            counts: {
                                components: number;
                                /** @description Components that could be matched */
                                matched: number;
                                unmatched: number;
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Of vulnerabilities that are known to be exploited */
                                kev: number;
                            };
                            /** @description Why components of the current SBOM could not be matched → how many */
                            coverage: {
                                [key: string]: number;
                            };
                            /** @description Releases of distributions that the document tells beside its purls, such as by a component of the type operating-system: components whose purl has no distro qualifier are matched as packages of it */
                            releases: {
                                distribution: string;
                                release: string;
                                /** @description In the document's words */
                                says: string;
                                /** @description Where it stands in the document */
                                path: string;
                                /** @description How many of its components take it */
                                components: number;
                            }[];
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_asset_upgrades: {
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
                        /** @description Open now */
                        findings: number;
                        items: {
                            componentId: string;
                            package: string;
                            from: string;
                            /** @description The smallest version above that is not itself known to be affected by anything */
                            to: string;
                            isDirect: boolean;
                            /** @description Findings that are gone with this and those before it */
                            removes: number;
                            removedSoFar: number;
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_findings: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "priority" | "severity" | "epss" | "cvss" | "-priority" | "-severity" | "-epss" | "-cvss";
                assetId?: string;
                /** @description Of its assets and those of its sub-products */
                productId?: string;
                /** @description Any id of one vulnerability */
                vulnerability?: string;
                /** @description Its package URL (a version in it is passed over), or its key: those that a component of it has */
                package?: string;
                /** @description One or several, repeated or with commas */
                severity?: string | string[];
                /** @description Whether CISA knows of its exploitation */
                kev?: ("true" | "false") | boolean;
                /** @description A probability of exploitation (EPSS) of at least this, 0 to 1 */
                epssMin?: number;
                /** @description A priority of at least this, 0 to 100 */
                priorityMin?: number;
                /** @description A priority of at most this, 0 to 100 */
                priorityMax?: number;
                /** @description Whether a version without it is named */
                fixAvailable?: ("true" | "false") | boolean;
                /** @description The name of a label that its asset has */
                label?: string;
                /** @description Whether a component has it that the asset names as its own dependency; false: through others alone */
                direct?: ("true" | "false") | boolean;
                /** @description Days since it was first seen, at least */
                ageMin?: number;
                /** @description Days since it was first seen, at most */
                ageMax?: number;
                /** @description What to do by the organization's rules */
                action?: string | string[];
                /** @description open: all that count (also affected and under_investigation); left out: the same */
                status?: string | string[];
                /** @description Ids of statuses of the organization's own */
                ownStatus?: string | string[];
                /** @description An id, a title or a package has it */
                q?: string;
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                                /** @description The package itself is malware */
                                isMalicious: boolean;
                            };
                            components: {
                                id: string;
                                bomRef: string | null;
                                purl: string | null;
                                cpe: string | null;
                                version: string | null;
                                fixedVersions: string[];
                                /** @description Of its distribution, where the SBOM tells it beside the purl: what it is matched as */
                                release: {
                                    distribution: string;
                                    release: string;
                                    /** @description In the document's words */
                                    says: string;
                                    /** @description Where it stands in the document */
                                    path: string;
                                } | null;
                                evidence: {
                                    source: string;
                                    advisory: string;
                                    range: string;
                                    /** @description range, enumerated (a listed version, by the order) exact (by its letters) or every (malware in all versions, also in one that cannot be read): by package URL; cpe: by CPE, where no package URL could be held against anything; hash: by the component's own bytes */
                                    rule: string;
                                    /**
                                     * @description By CPE: high where vendor and product are the same words; medium where the source asks for more than the component says, or for a platform; low where one of both names no vendor. By hash: medium where it is MD5 or SHA-1
                                     * @enum {string}
                                     */
                                    confidence: "high" | "medium" | "low";
                                    /** @description By hash: the one that the source and the component have */
                                    hash: {
                                        algorithm: string;
                                        /** @description In hexadecimal digits */
                                        value: string;
                                    } | null;
                                    /** @description The CPE name of the source */
                                    criteria: string | null;
                                    /** @description CPE names of which one must be there too; not looked for */
                                    platforms: string[];
                                };
                            }[];
                            /**
                             * @description What to do by default
                             * @enum {string}
                             */
                            action: "mitigate" | "monitor" | "accept";
                            /** @description Why this action, in words */
                            reason: string;
                            priority: number;
                            /** @description What the priority is made of; the points add up to it */
                            priorityParts: {
                                /** @enum {string} */
                                fact: "known-exploited" | "malware" | "ransomware" | "epss" | "severity";
                                points: number;
                                text: string;
                            }[];
                            /**
                             * @description open until somebody decides
                             * @enum {string}
                             */
                            status: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description A status of the organization's own, which counts as the status */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            /** @description The triage decision that stands */
                            decision: {
                                /** Format: uuid */
                                id: string;
                                reach: string;
                                authorKind: string;
                                author: string;
                                /** Format: date-time */
                                at: string;
                                endsAt: string | null;
                            } | null;
                            justification: string | null;
                            dueAt: string | null;
                            /** @description Why it began: a component that an SBOM brought, a new advisory or a changed range of a source's generation, an own record, a correction; null where nobody kept it */
                            cause: {
                                /** @enum {string} */
                                kind: "component" | "advisory" | "range" | "own-record" | "correction";
                                /** Format: date-time */
                                at: string;
                                sbomId: string | null;
                                source: string | null;
                                generation: number | null;
                            } | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_finding_groups: {
        parameters: {
            query: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                assetId?: string;
                /** @description Of its assets and those of its sub-products */
                productId?: string;
                /** @description Any id of one vulnerability */
                vulnerability?: string;
                /** @description Its package URL (a version in it is passed over), or its key: those that a component of it has */
                package?: string;
                /** @description One or several, repeated or with commas */
                severity?: string | string[];
                /** @description Whether CISA knows of its exploitation */
                kev?: ("true" | "false") | boolean;
                /** @description A probability of exploitation (EPSS) of at least this, 0 to 1 */
                epssMin?: number;
                /** @description A priority of at least this, 0 to 100 */
                priorityMin?: number;
                /** @description A priority of at most this, 0 to 100 */
                priorityMax?: number;
                /** @description Whether a version without it is named */
                fixAvailable?: ("true" | "false") | boolean;
                /** @description The name of a label that its asset has */
                label?: string;
                /** @description Whether a component has it that the asset names as its own dependency; false: through others alone */
                direct?: ("true" | "false") | boolean;
                /** @description Days since it was first seen, at least */
                ageMin?: number;
                /** @description Days since it was first seen, at most */
                ageMax?: number;
                /** @description What to do by the organization's rules */
                action?: string | string[];
                /** @description open: all that count (also affected and under_investigation); left out: the same */
                status?: string | string[];
                /** @description Ids of statuses of the organization's own */
                ownStatus?: string | string[];
                /** @description An id, a title or a package has it */
                q?: string;
                by: "asset" | "package";
                /** @description Worst or most findings first */
                sort?: "-priority" | "-findings";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                            /** @description What the filter of findings takes as assetId or package */
                            id: string;
                            /** @description Of the asset; of a package its key */
                            name: string;
                            /** @description Of the asset */
                            version: string | null;
                            /** @description Of the package, those in use that something is known of; at most 20 */
                            versions: string[];
                            counts: {
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Of vulnerabilities that are known to be exploited */
                                kev: number;
                            };
                            /** @description false, of a package among very many findings: it has no more than these; `assets` are those with the vulnerability that most have */
                            countsAreExact: boolean;
                            vulnerabilities: number;
                            assets: number;
                            /** @description The highest of its findings */
                            priority: number;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_finding_changes: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Later than this */
                since?: string;
                /** @description Only what began, or only what ended */
                kind?: "began" | "ended";
                /** @description Of this asset alone */
                assetId?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "at" | "-at";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            kind: "began" | "ended";
                            /** @description Began: component (an SBOM has it), advisory, range, own-record, correction. Ended: component, withdrawn, range, own-record, correction, asset (deleted) */
                            cause: string;
                            /** @description Of advisories: who said so */
                            source: string | null;
                            /** @description Where the change is of one asset; null too where it is deleted */
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            } | null;
                            findings: number;
                            /** @description Of these, as they were rated then */
                            critical: number;
                            kev: number;
                            /** @description The worst five, as they are rated now; none where a feed began them */
                            vulnerabilities: string[];
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_components: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description The name, or the purl with its version, has it */
                q?: string;
                /** @description A package; with a version that version alone */
                purl?: string;
                /** @description A package by its key, the `package` of a component */
                package?: string;
                /** @description With `package`: this version alone */
                version?: string;
                /** @description The whole name, in any case */
                name?: string;
                /** @description This version and those above, in the order of the purl's ecosystem */
                from?: string;
                /** @description Versions below this one, in the order of the purl's ecosystem */
                below?: string;
                /** @description Versions in a range, e.g. vers:npm/>=4.0.0|<4.17.21 */
                range?: string;
                /** @description One of its licences has this text */
                license?: string;
                /** @description Hexadecimal of any algorithm, or with its algorithm: sha-256:…, sha512-… (base64) */
                hash?: string;
                /** @description Whether it could not be matched */
                unmatched?: "true" | "false";
                /** @description Could not be matched, for this reason */
                reason?: "no-purl" | "hash-only" | "invalid-purl" | "no-version" | "no-release" | "unreadable-version" | "unsupported-ecosystem";
                /** @description Whether it has open findings */
                affected?: "true" | "false";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                            bomRef: string | null;
                            type: string;
                            group: string | null;
                            name: string;
                            version: string | null;
                            purl: string | null;
                            cpe: string | null;
                            /** @description Key of the package that it is a version of; null where nothing says which */
                            package: string | null;
                            licenses: string[];
                            supplier: string | null;
                            scope: string | null;
                            /** @description The asset depends on it by itself, not through another component */
                            isDirect: boolean;
                            /** @description Why it could not be matched; null where it could */
                            unmatched: string | null;
                            /** @description Somebody corrected it: what its document says is in `original` of the component itself */
                            isCorrected: boolean;
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            };
                            /** @description Its own open findings */
                            counts: {
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Of vulnerabilities that are known to be exploited */
                                kev: number;
                            };
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_asset_components: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description The name, group, version or purl has it */
                q?: string;
                /** @description One of its licences has this text */
                license?: string;
                /** @description Whether it could not be matched */
                unmatched?: "true" | "false";
                /** @description Could not be matched, for this reason */
                reason?: "no-purl" | "hash-only" | "invalid-purl" | "no-version" | "no-release" | "unreadable-version" | "unsupported-ecosystem";
                /** @description Upwards, or with - before it downwards */
                sort?: "priority" | "name" | "-priority" | "-name";
                /** @description Whether it has open findings */
                affected?: "true" | "false";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
            };
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
                        items: {
                            id: string;
                            bomRef: string | null;
                            type: string;
                            group: string | null;
                            name: string;
                            version: string | null;
                            purl: string | null;
                            cpe: string | null;
                            /** @description Key of the package that it is a version of; null where nothing says which */
                            package: string | null;
                            licenses: string[];
                            supplier: string | null;
                            scope: string | null;
                            /** @description The asset depends on it by itself, not through another component */
                            isDirect: boolean;
                            /** @description Why it could not be matched; null where it could */
                            unmatched: string | null;
                            /** @description Somebody corrected it: what its document says is in `original` of the component itself */
                            isCorrected: boolean;
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            };
                            /** @description Its own open findings */
                            counts: {
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Of vulnerabilities that are known to be exploited */
                                kev: number;
                            };
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_package: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its package URL (a version in it is passed over), or cpe:/a:vendor:product; `package` of a component */
                packageKey: string;
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
                        key: string;
                        name: string;
                        ecosystem: string | null;
                        /** @description The order of versions that is used */
                        order: string | null;
                        /** @description Active assets that have it */
                        assets: number;
                        /** @description Newest first: at most 500 that are in use, and with no assets those that are named as the latest or the one to go to */
                        versions: {
                            version: string;
                            /** @description Why it has no place in the order */
                            unreadable: string | null;
                            assets: number;
                            /** @description Assets that depend on it by themselves */
                            directAssets: number;
                            /** @description Vulnerabilities that are known of it, decided or not */
                            known: number;
                            /** @description Vulnerabilities of it that are open on some asset */
                            open: {
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                            };
                            /** @description The smallest version above that nothing known affects */
                            raiseTo: string | null;
                        }[];
                        /** @description The newest version that a source or an own SBOM names */
                        latest: {
                            version: string;
                            isClean: boolean;
                        } | null;
                        /** @description The smallest version that nothing known affects and that every affected version in use can be raised to */
                        firstClean: string | null;
                        /** @description Open ones first, worst first, at most 500 */
                        vulnerabilities: {
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
                            /** @description The package itself is malware */
                            isMalicious: boolean;
                            priority: number;
                            /** @description In use and matched by it */
                            versions: string[];
                            assets: number;
                            /** @description Assets where it is open; the others have decided */
                            openAssets: number;
                            /** @description Called fixed by a source, smallest first */
                            fixedVersions: string[];
                        }[];
                        licenses: {
                            license: string | null;
                            assets: number;
                        }[];
                        corrections: {
                            /**
                             * Format: uuid
                             * @description Id of a correction
                             */
                            id: string;
                            revision: number;
                            /**
                             * @description Of one component and all that say the same, or of those that patterns describe
                             * @enum {string}
                             */
                            kind: "component" | "rule";
                            /** @enum {string} */
                            reach: "asset" | "organization";
                            /** @description The software that it reaches */
                            family: string | null;
                            where: {
                                name: string | null;
                                purl: string | null;
                                version: string | null;
                                cpe: string | null;
                            };
                            set: {
                                purl?: string;
                                cpe?: string;
                                licenses?: string[];
                                supplier?: string;
                            };
                            note: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Components of current SBOMs that it reaches */
                            components: number;
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_component: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a component */
                componentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        bomRef: string | null;
                        type: string;
                        group: string | null;
                        name: string;
                        version: string | null;
                        purl: string | null;
                        cpe: string | null;
                        /** @description Key of the package that it is a version of; null where nothing says which */
                        package: string | null;
                        licenses: string[];
                        supplier: string | null;
                        scope: string | null;
                        /** @description The asset depends on it by itself, not through another component */
                        isDirect: boolean;
                        /** @description Why it could not be matched; null where it could */
                        unmatched: string | null;
                        /** @description Somebody corrected it: what its document says is in `original` of the component itself */
                        isCorrected: boolean;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        /** @description Its own open findings */
                        counts: {
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Of vulnerabilities that are known to be exploited */
                            kev: number;
                        };
                        findings: {
                            vulnerability: string;
                            /**
                             * @description open until somebody decides
                             * @enum {string}
                             */
                            status: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @enum {string} */
                            severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                            cvssScore: number | null;
                            /** @description Listed by CISA as exploited */
                            isKev: boolean;
                            priority: number;
                            /** @enum {string} */
                            action: "mitigate" | "monitor" | "accept";
                            fixedVersions: string[];
                            evidence: {
                                source: string;
                                advisory: string;
                                range: string;
                                /** @description range, enumerated (a listed version, by the order) exact (by its letters) or every (malware in all versions, also in one that cannot be read): by package URL; cpe: by CPE, where no package URL could be held against anything; hash: by the component's own bytes */
                                rule: string;
                                /**
                                 * @description By CPE: high where vendor and product are the same words; medium where the source asks for more than the component says, or for a platform; low where one of both names no vendor. By hash: medium where it is MD5 or SHA-1
                                 * @enum {string}
                                 */
                                confidence: "high" | "medium" | "low";
                                /** @description By hash: the one that the source and the component have */
                                hash: {
                                    algorithm: string;
                                    /** @description In hexadecimal digits */
                                    value: string;
                                } | null;
                                /** @description The CPE name of the source */
                                criteria: string | null;
                                /** @description CPE names of which one must be there too; not looked for */
                                platforms: string[];
                            };
                        }[];
                        /** @description From a direct dependency to the component, shortest first, at most ten */
                        paths: {
                            id: string;
                            name: string;
                            version: string | null;
                        }[][];
                        /** @description What the document says, where somebody corrected it */
                        original: {
                            purl: string | null;
                            cpe: string | null;
                            licenses: string[];
                            supplier: string | null;
                            unmatched: string | null;
                        } | null;
                        /** @description Of its distribution, where the SBOM tells it beside the purl, which leaves it open: what it is matched as */
                        release: {
                            distribution: string;
                            release: string;
                            /** @description In the document's words */
                            says: string;
                            /** @description Where it stands in the document */
                            path: string;
                        } | null;
                        /** @description What holds instead, by whom and why, the one that counts most first */
                        corrections: {
                            /**
                             * Format: uuid
                             * @description Id of a correction
                             */
                            id: string;
                            revision: number;
                            /**
                             * @description Of one component and all that say the same, or of those that patterns describe
                             * @enum {string}
                             */
                            kind: "component" | "rule";
                            /** @enum {string} */
                            reach: "asset" | "organization";
                            /** @description The software that it reaches */
                            family: string | null;
                            where: {
                                name: string | null;
                                purl: string | null;
                                version: string | null;
                                cpe: string | null;
                            };
                            set: {
                                purl?: string;
                                cpe?: string;
                                licenses?: string[];
                                supplier?: string;
                            };
                            note: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Components of current SBOMs that it reaches */
                            components: number;
                        }[];
                        /** @description When the release cycle of its version ends, where its package is a product that is known */
                        endOfLife: {
                            product: string;
                            label: string;
                            cycle: string;
                            /** @description Nobody mends it any more */
                            isEnded: boolean;
                            endsOn: string | null;
                            /** @description From then on flaws alone are mended */
                            activeUntil: string | null;
                            /** @description The newest version of the cycle */
                            latest: string | null;
                            url: string | null;
                        } | null;
                        /** @description Where the SBOM's author says that something about its security stands; nothing is concluded from it */
                        securityReferences: {
                            /** @enum {string} */
                            kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                            /** @description As the document spells it */
                            locator: string;
                            /** @description The locator, where it is an address of the web */
                            url: string | null;
                            comment: string | null;
                        }[];
                        /** @description Newest first */
                        versionsInUse: {
                            version: string;
                            assets: number;
                            isThis: boolean;
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_component: {
        parameters: {
            query?: {
                /** @description Preview only: changes nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The ETag of what you read: where somebody changed it since, nothing is done (412) */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a component */
                componentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "purl": "pkg:npm/lodash@4.17.20",
                 *       "note": "The build renames it"
                 *     }
                 */
                "application/json": {
                    purl?: string | null;
                    cpe?: string | null;
                    licenses?: string[] | null;
                    supplier?: string | null;
                    /** @description Why */
                    note?: string | null;
                    /**
                     * @description All versions of this asset, or everything that has a component that says the same
                     * @default asset
                     * @enum {string}
                     */
                    reach?: "asset" | "organization";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        bomRef: string | null;
                        type: string;
                        group: string | null;
                        name: string;
                        version: string | null;
                        purl: string | null;
                        cpe: string | null;
                        /** @description Key of the package that it is a version of; null where nothing says which */
                        package: string | null;
                        licenses: string[];
                        supplier: string | null;
                        scope: string | null;
                        /** @description The asset depends on it by itself, not through another component */
                        isDirect: boolean;
                        /** @description Why it could not be matched; null where it could */
                        unmatched: string | null;
                        /** @description Somebody corrected it: what its document says is in `original` of the component itself */
                        isCorrected: boolean;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string;
                        };
                        /** @description Its own open findings */
                        counts: {
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Of vulnerabilities that are known to be exploited */
                            kev: number;
                        };
                        reached: {
                            /** @description Components that are others now than before */
                            components: number;
                            assets: number;
                            findings: {
                                added: number;
                                ended: number;
                            };
                            /** @description Of which vulnerabilities, at most 100 each */
                            vulnerabilities: {
                                added: string[];
                                ended: string[];
                            };
                        };
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    undo_component_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a component */
                componentId: string;
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
                        reached: {
                            /** @description Components that are others now than before */
                            components: number;
                            assets: number;
                            findings: {
                                added: number;
                                ended: number;
                            };
                            /** @description Of which vulnerabilities, at most 100 each */
                            vulnerabilities: {
                                added: string[];
                                ended: string[];
                            };
                        };
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_component_corrections: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Of single components, or by rule */
                kind?: string | string[];
                /** @description What it looks for, says instead, why or by whom has it */
                q?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "updatedAt" | "-updatedAt";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                             * @description Id of a correction
                             */
                            id: string;
                            revision: number;
                            /**
                             * @description Of one component and all that say the same, or of those that patterns describe
                             * @enum {string}
                             */
                            kind: "component" | "rule";
                            /** @enum {string} */
                            reach: "asset" | "organization";
                            /** @description The software that it reaches */
                            family: string | null;
                            where: {
                                name: string | null;
                                purl: string | null;
                                version: string | null;
                                cpe: string | null;
                            };
                            set: {
                                purl?: string;
                                cpe?: string;
                                licenses?: string[];
                                supplier?: string;
                            };
                            note: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Components of current SBOMs that it reaches */
                            components: number;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_component_correction: {
        parameters: {
            query?: {
                /** @description Preview only: changes nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "where": {
                 *         "purl": "pkg:generic/acme-*"
                 *       },
                 *       "set": {
                 *         "supplier": "Acme"
                 *       },
                 *       "note": "Our own builds"
                 *     }
                 */
                "application/json": {
                    where: {
                        /** @description Package URL; * is anything, case does not count */
                        purl?: string;
                        /** @description Name; * is anything, case does not count */
                        name?: string;
                        /** @description Version; * is anything, case does not count */
                        version?: string;
                        /** @description CPE; * is anything, case does not count */
                        cpe?: string;
                    };
                    set: {
                        /** @description Package URL; without a version it takes the component's own */
                        purl?: string;
                        cpe?: string;
                        /** @description SPDX expressions or names */
                        licenses?: string[];
                        supplier?: string;
                    };
                    /** @description Why */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        correction: {
                            /**
                             * Format: uuid
                             * @description Id of a correction
                             */
                            id: string;
                            revision: number;
                            /**
                             * @description Of one component and all that say the same, or of those that patterns describe
                             * @enum {string}
                             */
                            kind: "component" | "rule";
                            /** @enum {string} */
                            reach: "asset" | "organization";
                            /** @description The software that it reaches */
                            family: string | null;
                            where: {
                                name: string | null;
                                purl: string | null;
                                version: string | null;
                                cpe: string | null;
                            };
                            set: {
                                purl?: string;
                                cpe?: string;
                                licenses?: string[];
                                supplier?: string;
                            };
                            note: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Components of current SBOMs that it reaches */
                            components: number;
                        };
                        reached: {
                            /** @description Components that are others now than before */
                            components: number;
                            assets: number;
                            findings: {
                                added: number;
                                ended: number;
                            };
                            /** @description Of which vulnerabilities, at most 100 each */
                            vulnerabilities: {
                                added: string[];
                                ended: string[];
                            };
                        };
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        correction: {
                            /**
                             * Format: uuid
                             * @description Id of a correction
                             */
                            id: string;
                            revision: number;
                            /**
                             * @description Of one component and all that say the same, or of those that patterns describe
                             * @enum {string}
                             */
                            kind: "component" | "rule";
                            /** @enum {string} */
                            reach: "asset" | "organization";
                            /** @description The software that it reaches */
                            family: string | null;
                            where: {
                                name: string | null;
                                purl: string | null;
                                version: string | null;
                                cpe: string | null;
                            };
                            set: {
                                purl?: string;
                                cpe?: string;
                                licenses?: string[];
                                supplier?: string;
                            };
                            note: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Components of current SBOMs that it reaches */
                            components: number;
                        };
                        reached: {
                            /** @description Components that are others now than before */
                            components: number;
                            assets: number;
                            findings: {
                                added: number;
                                ended: number;
                            };
                            /** @description Of which vulnerabilities, at most 100 each */
                            vulnerabilities: {
                                added: string[];
                                ended: string[];
                            };
                        };
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    replace_component_correction: {
        parameters: {
            query?: {
                /** @description Preview only: changes nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The ETag of what you read: where somebody changed it since, nothing is done (412) */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a correction */
                correctionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "where": {
                 *         "name": "acme-*"
                 *       },
                 *       "set": {
                 *         "supplier": "Acme"
                 *       }
                 *     }
                 */
                "application/json": {
                    where: {
                        /** @description Package URL; * is anything, case does not count */
                        purl?: string;
                        /** @description Name; * is anything, case does not count */
                        name?: string;
                        /** @description Version; * is anything, case does not count */
                        version?: string;
                        /** @description CPE; * is anything, case does not count */
                        cpe?: string;
                    };
                    set: {
                        /** @description Package URL; without a version it takes the component's own */
                        purl?: string;
                        cpe?: string;
                        /** @description SPDX expressions or names */
                        licenses?: string[];
                        supplier?: string;
                    };
                    /** @description Why */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        correction: {
                            /**
                             * Format: uuid
                             * @description Id of a correction
                             */
                            id: string;
                            revision: number;
                            /**
                             * @description Of one component and all that say the same, or of those that patterns describe
                             * @enum {string}
                             */
                            kind: "component" | "rule";
                            /** @enum {string} */
                            reach: "asset" | "organization";
                            /** @description The software that it reaches */
                            family: string | null;
                            where: {
                                name: string | null;
                                purl: string | null;
                                version: string | null;
                                cpe: string | null;
                            };
                            set: {
                                purl?: string;
                                cpe?: string;
                                licenses?: string[];
                                supplier?: string;
                            };
                            note: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Components of current SBOMs that it reaches */
                            components: number;
                        };
                        reached: {
                            /** @description Components that are others now than before */
                            components: number;
                            assets: number;
                            findings: {
                                added: number;
                                ended: number;
                            };
                            /** @description Of which vulnerabilities, at most 100 each */
                            vulnerabilities: {
                                added: string[];
                                ended: string[];
                            };
                        };
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description The current state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_component_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a correction */
                correctionId: string;
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
                        reached: {
                            /** @description Components that are others now than before */
                            components: number;
                            assets: number;
                            findings: {
                                added: number;
                                ended: number;
                            };
                            /** @description Of which vulnerabilities, at most 100 each */
                            vulnerabilities: {
                                added: string[];
                                ended: string[];
                            };
                        };
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_labels: {
        parameters: {
            query?: {
                /** @description All, where it is left out */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description The name has it */
                q?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "name" | "-name";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                             * @description Id of a label
                             */
                            id: string;
                            name: string;
                            assets: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_label: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "team-shop"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a label
                         */
                        id: string;
                        name: string;
                        assets: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken / The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_label: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_label: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "team-store"
                 *     }
                 */
                "application/json": {
                    name: string;
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
                         * @description Id of a label
                         */
                        id: string;
                        name: string;
                        assets: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    apply_label: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a label */
                labelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assetIds": [
                 *         "01890000-0000-7000-8000-000000000002"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @default [] */
                    assetIds?: string[];
                    /** @default [] */
                    productIds?: string[];
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
                        results: {
                            /** @enum {string} */
                            kind: "asset" | "product";
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            result: "put" | "was-on" | "not-found";
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    put_asset_label: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an asset */
                assetId: string;
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    take_asset_label_off: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an asset */
                assetId: string;
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_products: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description The name or the description has it */
                q?: string;
                /** @description Carries this label */
                label?: string;
                /** @description Has this asset, itself or in a sub-product */
                assetId?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "name" | "-name";
                /** @description Whether it is a part of no other product */
                top?: "true" | "false";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                             * @description Id of a product
                             */
                            id: string;
                            name: string;
                            description: string;
                            labels: string[];
                            /** @description Products that it is a part of */
                            parents: {
                                /**
                                 * Format: uuid
                                 * @description Id of a product
                                 */
                                id: string;
                                name: string;
                            }[];
                            counts: {
                                /** @description Of it and of all its sub-products, each once */
                                assets: number;
                                /** @description Sub-products directly below it */
                                parts: number;
                                /** @description Different ones among its open findings */
                                vulnerabilities: number;
                                /** @description Open ones of active assets */
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Of vulnerabilities that are known to be exploited */
                                kev: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_product: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Harbour suite",
                 *       "description": "What customers of the harbour install"
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @default  */
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a product
                         */
                        id: string;
                        name: string;
                        description: string;
                        labels: string[];
                        /** @description Products that it is a part of */
                        parents: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            id: string;
                            name: string;
                        }[];
                        counts: {
                            /** @description Of it and of all its sub-products, each once */
                            assets: number;
                            /** @description Sub-products directly below it */
                            parts: number;
                            /** @description Different ones among its open findings */
                            vulnerabilities: number;
                            /** @description Open ones of active assets */
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Of vulnerabilities that are known to be exploited */
                            kev: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken / The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a product */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a product
                         */
                        id: string;
                        name: string;
                        description: string;
                        labels: string[];
                        /** @description Products that it is a part of */
                        parents: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            id: string;
                            name: string;
                        }[];
                        counts: {
                            /** @description Of it and of all its sub-products, each once */
                            assets: number;
                            /** @description Sub-products directly below it */
                            parts: number;
                            /** @description Different ones among its open findings */
                            vulnerabilities: number;
                            /** @description Open ones of active assets */
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Of vulnerabilities that are known to be exploited */
                            kev: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a product */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_product: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you read: where somebody changed it since, nothing is done (412) */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a product */
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "What customers of the harbour install"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a product
                         */
                        id: string;
                        name: string;
                        description: string;
                        labels: string[];
                        /** @description Products that it is a part of */
                        parents: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            id: string;
                            name: string;
                        }[];
                        counts: {
                            /** @description Of it and of all its sub-products, each once */
                            assets: number;
                            /** @description Sub-products directly below it */
                            parts: number;
                            /** @description Different ones among its open findings */
                            vulnerabilities: number;
                            /** @description Open ones of active assets */
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Of vulnerabilities that are known to be exploited */
                            kev: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_product_tree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a product */
                productId: string;
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
                        /** @description The product itself and all below it, by name */
                        products: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            id: string;
                            name: string;
                            description: string;
                            labels: string[];
                            /** @description Products that it is a part of */
                            parents: {
                                /**
                                 * Format: uuid
                                 * @description Id of a product
                                 */
                                id: string;
                                name: string;
                            }[];
                            counts: {
                                /** @description Of it and of all its sub-products, each once */
                                assets: number;
                                /** @description Sub-products directly below it */
                                parts: number;
                                /** @description Different ones among its open findings */
                                vulnerabilities: number;
                                /** @description Open ones of active assets */
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Of vulnerabilities that are known to be exploited */
                                kev: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        parts: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            product: string;
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            part: string;
                        }[];
                        assets: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            product: string;
                            /**
                             * Format: uuid
                             * @description Id of an asset
                             */
                            id: string;
                            name: string;
                            version: string;
                            type: string;
                            active: boolean;
                            counts: {
                                components: number;
                                /** @description Components that could be matched */
                                matched: number;
                                unmatched: number;
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Of vulnerabilities that are known to be exploited */
                                kev: number;
                            };
                        }[];
                        /** @description False where it has more than 2000 assets; the rest is left out */
                        isWhole: boolean;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_product_findings: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "priority" | "severity" | "epss" | "cvss" | "-priority" | "-severity" | "-epss" | "-cvss";
                assetId?: string;
                /** @description Any id of one vulnerability */
                vulnerability?: string;
                /** @description Its package URL (a version in it is passed over), or its key: those that a component of it has */
                package?: string;
                /** @description One or several, repeated or with commas */
                severity?: string | string[];
                /** @description Whether CISA knows of its exploitation */
                kev?: ("true" | "false") | boolean;
                /** @description A probability of exploitation (EPSS) of at least this, 0 to 1 */
                epssMin?: number;
                /** @description A priority of at least this, 0 to 100 */
                priorityMin?: number;
                /** @description A priority of at most this, 0 to 100 */
                priorityMax?: number;
                /** @description Whether a version without it is named */
                fixAvailable?: ("true" | "false") | boolean;
                /** @description The name of a label that its asset has */
                label?: string;
                /** @description Whether a component has it that the asset names as its own dependency; false: through others alone */
                direct?: ("true" | "false") | boolean;
                /** @description Days since it was first seen, at least */
                ageMin?: number;
                /** @description Days since it was first seen, at most */
                ageMax?: number;
                /** @description What to do by the organization's rules */
                action?: string | string[];
                /** @description open: all that count (also affected and under_investigation); left out: the same */
                status?: string | string[];
                /** @description Ids of statuses of the organization's own */
                ownStatus?: string | string[];
                /** @description An id, a title or a package has it */
                q?: string;
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Id of a product */
                productId: string;
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
                                /** @description The package itself is malware */
                                isMalicious: boolean;
                            };
                            components: {
                                id: string;
                                bomRef: string | null;
                                purl: string | null;
                                cpe: string | null;
                                version: string | null;
                                fixedVersions: string[];
                                /** @description Of its distribution, where the SBOM tells it beside the purl: what it is matched as */
                                release: {
                                    distribution: string;
                                    release: string;
                                    /** @description In the document's words */
                                    says: string;
                                    /** @description Where it stands in the document */
                                    path: string;
                                } | null;
                                evidence: {
                                    source: string;
                                    advisory: string;
                                    range: string;
                                    /** @description range, enumerated (a listed version, by the order) exact (by its letters) or every (malware in all versions, also in one that cannot be read): by package URL; cpe: by CPE, where no package URL could be held against anything; hash: by the component's own bytes */
                                    rule: string;
                                    /**
                                     * @description By CPE: high where vendor and product are the same words; medium where the source asks for more than the component says, or for a platform; low where one of both names no vendor. By hash: medium where it is MD5 or SHA-1
                                     * @enum {string}
                                     */
                                    confidence: "high" | "medium" | "low";
                                    /** @description By hash: the one that the source and the component have */
                                    hash: {
                                        algorithm: string;
                                        /** @description In hexadecimal digits */
                                        value: string;
                                    } | null;
                                    /** @description The CPE name of the source */
                                    criteria: string | null;
                                    /** @description CPE names of which one must be there too; not looked for */
                                    platforms: string[];
                                };
                            }[];
                            /**
                             * @description What to do by default
                             * @enum {string}
                             */
                            action: "mitigate" | "monitor" | "accept";
                            /** @description Why this action, in words */
                            reason: string;
                            priority: number;
                            /** @description What the priority is made of; the points add up to it */
                            priorityParts: {
                                /** @enum {string} */
                                fact: "known-exploited" | "malware" | "ransomware" | "epss" | "severity";
                                points: number;
                                text: string;
                            }[];
                            /**
                             * @description open until somebody decides
                             * @enum {string}
                             */
                            status: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description A status of the organization's own, which counts as the status */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            /** @description The triage decision that stands */
                            decision: {
                                /** Format: uuid */
                                id: string;
                                reach: string;
                                authorKind: string;
                                author: string;
                                /** Format: date-time */
                                at: string;
                                endsAt: string | null;
                            } | null;
                            justification: string | null;
                            dueAt: string | null;
                            /** @description Why it began: a component that an SBOM brought, a new advisory or a changed range of a source's generation, an own record, a correction; null where nobody kept it */
                            cause: {
                                /** @enum {string} */
                                kind: "component" | "advisory" | "range" | "own-record" | "correction";
                                /** Format: date-time */
                                at: string;
                                sbomId: string | null;
                                source: string | null;
                                generation: number | null;
                            } | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    change_product_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a product */
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "addAssets": [
                 *         "01890000-0000-7000-8000-000000000002"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @default [] */
                    addAssets?: string[];
                    /** @default [] */
                    removeAssets?: string[];
                    /** @default [] */
                    addProducts?: string[];
                    /** @default [] */
                    removeProducts?: string[];
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
                         * @description Id of a product
                         */
                        id: string;
                        name: string;
                        description: string;
                        labels: string[];
                        /** @description Products that it is a part of */
                        parents: {
                            /**
                             * Format: uuid
                             * @description Id of a product
                             */
                            id: string;
                            name: string;
                        }[];
                        counts: {
                            /** @description Of it and of all its sub-products, each once */
                            assets: number;
                            /** @description Sub-products directly below it */
                            parts: number;
                            /** @description Different ones among its open findings */
                            vulnerabilities: number;
                            /** @description Open ones of active assets */
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Of vulnerabilities that are known to be exploited */
                            kev: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description The current state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    put_product_label: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a product */
                productId: string;
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    take_product_label_off: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a product */
                productId: string;
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_triage: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Any id of it */
                vulnerability?: string;
                /** @description Decisions that stand for its findings */
                assetId?: string;
                /** @description What was decided */
                status?: string | string[];
                /** @description Whether it stands, has ended, or was undone */
                state?: string | string[];
                /** @description How far it reaches; `rule`: what rules decide */
                reach?: string | string[];
                /** @description A person (`session`), a token, a rule, a VEX document */
                authorKind?: string | string[];
                /** @description The vulnerability, the author, the note, the impact statement, the package or the asset's name has it */
                q?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "createdAt" | "-createdAt";
                /** @description Neither undone nor ended */
                standing?: "true" | "false";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                             * @description Id of a triage decision
                             */
                            id: string;
                            /** @description One of its ids, as it was when the decision was taken; null: a rule's, which hangs on none */
                            vulnerability: string | null;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description A status of the organization's own, which counts as the status */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            justification: string | null;
                            impactStatement: string | null;
                            response: string | null;
                            note: string | null;
                            reach: {
                                /** @enum {string} */
                                kind: "asset" | "family_now" | "family" | "package" | "product" | "label" | "rule";
                                /** @description Name of the asset, the package, the rule, or the product or label, also of one that is deleted */
                                target: string;
                                assetId: string | null;
                                /** @description The asset by name; without version where it reaches several */
                                asset: {
                                    name: string;
                                    version: string | null;
                                } | null;
                            };
                            endsAt: string | null;
                            author: {
                                /** @enum {string} */
                                kind: "session" | "token" | "rule" | "document";
                                name: string;
                                /** @description Of the rule or the VEX document; null where a person or a token decided */
                                id: string | null;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            undoneAt: string | null;
                            /** @description Who took it back, or deleted the product or label that it reached through, with which token; null also where its component went away */
                            undoneBy: string | null;
                            /** @enum {string} */
                            state: "standing" | "ended" | "undone";
                            /** @description Findings for which it stands now */
                            findings: number;
                            /** @description Files that speak for it, removed ones too */
                            attachments: {
                                /**
                                 * Format: uuid
                                 * @description Id of a file that speaks for decisions
                                 */
                                id: string;
                                fileName: string;
                                bytes: number;
                                sha256: string;
                                /** Format: date-time */
                                attachedAt: string;
                                attachedBy: string;
                                /** @description Its bytes are gone since then; null: it can be downloaded */
                                removedAt: string | null;
                                removedBy: string | null;
                            }[];
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    set_triage: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "vulnerability": "CVE-2021-23337"
                 *       },
                 *       "status": "not_affected",
                 *       "justification": "vulnerable_code_not_in_execute_path",
                 *       "reach": "family",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    /** @description Ids of findings */
                    findings?: string[];
                    /** @description As in the list of findings; of several what any of them shows */
                    filter?: {
                        /** Format: uuid */
                        assetId?: string;
                        /**
                         * Format: uuid
                         * @description Of its assets and those of its sub-products
                         */
                        productId?: string;
                        /** @description Any id of one vulnerability */
                        vulnerability?: string;
                        /** @description Its package URL (a version in it is passed over), or its key: those that a component of it has */
                        package?: string;
                        /** @description One or several, repeated or with commas */
                        severity?: string | string[];
                        /** @description Whether CISA knows of its exploitation */
                        kev?: ("true" | "false") | boolean;
                        /** @description A probability of exploitation (EPSS) of at least this, 0 to 1 */
                        epssMin?: number;
                        /** @description A priority of at least this, 0 to 100 */
                        priorityMin?: number;
                        /** @description A priority of at most this, 0 to 100 */
                        priorityMax?: number;
                        /** @description Whether a version without it is named */
                        fixAvailable?: ("true" | "false") | boolean;
                        /** @description The name of a label that its asset has */
                        label?: string;
                        /** @description Whether a component has it that the asset names as its own dependency; false: through others alone */
                        direct?: ("true" | "false") | boolean;
                        /** @description Days since it was first seen, at least */
                        ageMin?: number;
                        /** @description Days since it was first seen, at most */
                        ageMax?: number;
                        /** @description What to do by the organization's rules */
                        action?: string | string[];
                        /** @description open: all that count (also affected and under_investigation); left out: the same */
                        status?: string | string[];
                        /** @description Ids of statuses of the organization's own */
                        ownStatus?: string | string[];
                        /** @description An id, a title or a package has it */
                        q?: string;
                    } | {
                        /** Format: uuid */
                        assetId?: string;
                        /**
                         * Format: uuid
                         * @description Of its assets and those of its sub-products
                         */
                        productId?: string;
                        /** @description Any id of one vulnerability */
                        vulnerability?: string;
                        /** @description Its package URL (a version in it is passed over), or its key: those that a component of it has */
                        package?: string;
                        /** @description One or several, repeated or with commas */
                        severity?: string | string[];
                        /** @description Whether CISA knows of its exploitation */
                        kev?: ("true" | "false") | boolean;
                        /** @description A probability of exploitation (EPSS) of at least this, 0 to 1 */
                        epssMin?: number;
                        /** @description A priority of at least this, 0 to 100 */
                        priorityMin?: number;
                        /** @description A priority of at most this, 0 to 100 */
                        priorityMax?: number;
                        /** @description Whether a version without it is named */
                        fixAvailable?: ("true" | "false") | boolean;
                        /** @description The name of a label that its asset has */
                        label?: string;
                        /** @description Whether a component has it that the asset names as its own dependency; false: through others alone */
                        direct?: ("true" | "false") | boolean;
                        /** @description Days since it was first seen, at least */
                        ageMin?: number;
                        /** @description Days since it was first seen, at most */
                        ageMax?: number;
                        /** @description What to do by the organization's rules */
                        action?: string | string[];
                        /** @description open: all that count (also affected and under_investigation); left out: the same */
                        status?: string | string[];
                        /** @description Ids of statuses of the organization's own */
                        ownStatus?: string | string[];
                        /** @description An id, a title or a package has it */
                        q?: string;
                    }[];
                    /** @description One of the five, or the id of an own status */
                    status: ("affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk") | string;
                    /** @enum {string} */
                    justification?: "component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist" | "code_not_present" | "code_not_reachable" | "requires_configuration" | "requires_dependency" | "requires_environment" | "protected_by_compiler" | "protected_at_runtime" | "protected_at_perimeter" | "protected_by_mitigating_control";
                    impactStatement?: string;
                    /** @enum {string} */
                    response?: "can_not_fix" | "will_not_fix" | "update" | "rollback" | "workaround_available";
                    note?: string;
                    /**
                     * @description This version, the versions that are there now, all versions for ever; a package (purl) anywhere; a product with its sub-products; a label
                     * @default asset
                     */
                    reach?: ("asset" | "family_now" | "family") | {
                        package: string;
                    } | {
                        product: string;
                    } | {
                        label: string;
                    };
                    /**
                     * Format: date-time
                     * @description After it the finding is open again
                     */
                    endsAt?: string;
                    /** @description Ids of files that were sent to /triage/attachments and speak for it */
                    attachments?: string[];
                    /** @description Take it only where this decision (null: none) stands for each finding; else 409 says who was first */
                    ifDecision?: string | null;
                    /** @description Take it only where it ends no decision that somebody took after this one, the `latest` of a preview; else 409 says who was first */
                    ifNoneAfter?: number;
                    /**
                     * @description Preview only: changes nothing
                     * @default false
                     */
                    dryRun?: boolean;
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
                        decisions: {
                            /** Format: uuid */
                            id: string;
                        }[];
                        reached: {
                            findings: number;
                            assets: number;
                        };
                        /** @description Number of the latest decision before this one, of all that were ever taken, for `ifNoneAfter` */
                        latest: number;
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decisions: {
                            /** Format: uuid */
                            id: string;
                        }[];
                        reached: {
                            findings: number;
                            assets: number;
                        };
                        /** @description Number of the latest decision before this one, of all that were ever taken, for `ifNoneAfter` */
                        latest: number;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description Somebody else has decided in the meantime / The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_finding_decisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: string;
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
                        /** @description Which stands where several reach it, in words */
                        precedence: string;
                        items: {
                            decision: {
                                /**
                                 * Format: uuid
                                 * @description Id of a triage decision
                                 */
                                id: string;
                                /** @description One of its ids, as it was when the decision was taken; null: a rule's, which hangs on none */
                                vulnerability: string | null;
                                /** @enum {string} */
                                status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                /** @description A status of the organization's own, which counts as the status */
                                ownStatus: {
                                    /**
                                     * Format: uuid
                                     * @description Id of a status of the organization's own
                                     */
                                    id: string;
                                    name: string;
                                    /** @enum {string} */
                                    color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                                } | null;
                                justification: string | null;
                                impactStatement: string | null;
                                response: string | null;
                                note: string | null;
                                reach: {
                                    /** @enum {string} */
                                    kind: "asset" | "family_now" | "family" | "package" | "product" | "label" | "rule";
                                    /** @description Name of the asset, the package, the rule, or the product or label, also of one that is deleted */
                                    target: string;
                                    assetId: string | null;
                                    /** @description The asset by name; without version where it reaches several */
                                    asset: {
                                        name: string;
                                        version: string | null;
                                    } | null;
                                };
                                endsAt: string | null;
                                author: {
                                    /** @enum {string} */
                                    kind: "session" | "token" | "rule" | "document";
                                    name: string;
                                    /** @description Of the rule or the VEX document; null where a person or a token decided */
                                    id: string | null;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                undoneAt: string | null;
                                /** @description Who took it back, or deleted the product or label that it reached through, with which token; null also where its component went away */
                                undoneBy: string | null;
                                /** @enum {string} */
                                state: "standing" | "ended" | "undone";
                                /** @description Findings for which it stands now */
                                findings: number;
                                /** @description Files that speak for it, removed ones too */
                                attachments: {
                                    /**
                                     * Format: uuid
                                     * @description Id of a file that speaks for decisions
                                     */
                                    id: string;
                                    fileName: string;
                                    bytes: number;
                                    sha256: string;
                                    /** Format: date-time */
                                    attachedAt: string;
                                    attachedBy: string;
                                    /** @description Its bytes are gone since then; null: it can be downloaded */
                                    removedAt: string | null;
                                    removedBy: string | null;
                                }[];
                            };
                            /** @description Why it gives way to the one in force; null: it is that */
                            lost: {
                                /** @enum {string} */
                                by: "rule" | "rule-order" | "reach" | "author" | "time";
                                why: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_triage_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a triage decision */
                triageId: string;
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
                        decision: {
                            /**
                             * Format: uuid
                             * @description Id of a triage decision
                             */
                            id: string;
                            /** @description One of its ids, as it was when the decision was taken; null: a rule's, which hangs on none */
                            vulnerability: string | null;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description A status of the organization's own, which counts as the status */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            justification: string | null;
                            impactStatement: string | null;
                            response: string | null;
                            note: string | null;
                            reach: {
                                /** @enum {string} */
                                kind: "asset" | "family_now" | "family" | "package" | "product" | "label" | "rule";
                                /** @description Name of the asset, the package, the rule, or the product or label, also of one that is deleted */
                                target: string;
                                assetId: string | null;
                                /** @description The asset by name; without version where it reaches several */
                                asset: {
                                    name: string;
                                    version: string | null;
                                } | null;
                            };
                            endsAt: string | null;
                            author: {
                                /** @enum {string} */
                                kind: "session" | "token" | "rule" | "document";
                                name: string;
                                /** @description Of the rule or the VEX document; null where a person or a token decided */
                                id: string | null;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            undoneAt: string | null;
                            /** @description Who took it back, or deleted the product or label that it reached through, with which token; null also where its component went away */
                            undoneBy: string | null;
                            /** @enum {string} */
                            state: "standing" | "ended" | "undone";
                            /** @description Findings for which it stands now */
                            findings: number;
                            /** @description Files that speak for it, removed ones too */
                            attachments: {
                                /**
                                 * Format: uuid
                                 * @description Id of a file that speaks for decisions
                                 */
                                id: string;
                                fileName: string;
                                bytes: number;
                                sha256: string;
                                /** Format: date-time */
                                attachedAt: string;
                                attachedBy: string;
                                /** @description Its bytes are gone since then; null: it can be downloaded */
                                removedAt: string | null;
                                removedBy: string | null;
                            }[];
                        };
                        events: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            event: "decided" | "ended" | "undone";
                            by: string | null;
                        }[];
                        others: {
                            /**
                             * Format: uuid
                             * @description Id of a triage decision
                             */
                            id: string;
                            /** @description One of its ids, as it was when the decision was taken; null: a rule's, which hangs on none */
                            vulnerability: string | null;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description A status of the organization's own, which counts as the status */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            justification: string | null;
                            impactStatement: string | null;
                            response: string | null;
                            note: string | null;
                            reach: {
                                /** @enum {string} */
                                kind: "asset" | "family_now" | "family" | "package" | "product" | "label" | "rule";
                                /** @description Name of the asset, the package, the rule, or the product or label, also of one that is deleted */
                                target: string;
                                assetId: string | null;
                                /** @description The asset by name; without version where it reaches several */
                                asset: {
                                    name: string;
                                    version: string | null;
                                } | null;
                            };
                            endsAt: string | null;
                            author: {
                                /** @enum {string} */
                                kind: "session" | "token" | "rule" | "document";
                                name: string;
                                /** @description Of the rule or the VEX document; null where a person or a token decided */
                                id: string | null;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            undoneAt: string | null;
                            /** @description Who took it back, or deleted the product or label that it reached through, with which token; null also where its component went away */
                            undoneBy: string | null;
                            /** @enum {string} */
                            state: "standing" | "ended" | "undone";
                            /** @description Findings for which it stands now */
                            findings: number;
                            /** @description Files that speak for it, removed ones too */
                            attachments: {
                                /**
                                 * Format: uuid
                                 * @description Id of a file that speaks for decisions
                                 */
                                id: string;
                                fileName: string;
                                bytes: number;
                                sha256: string;
                                /** Format: date-time */
                                attachedAt: string;
                                attachedBy: string;
                                /** @description Its bytes are gone since then; null: it can be downloaded */
                                removedAt: string | null;
                                removedBy: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    undo_triage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a triage decision */
                triageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description The current state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    undo_triages: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decisions": [
                 *         "01890000-0000-7000-8000-000000000003"
                 *       ]
                 *     }
                 */
                "application/json": {
                    decisions: string[];
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
                        results: {
                            /**
                             * Format: uuid
                             * @description Id of a triage decision
                             */
                            id: string;
                            /** @enum {string} */
                            result: "undone" | "undone-before" | "of-a-rule" | "not-found";
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    attach_to_triage: {
        parameters: {
            query?: {
                /** @description Decisions that it speaks for; repeated for several */
                decision?: string | string[];
                /** @description Needed unless the form names it */
                fileName?: string;
            };
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/pdf": string;
                "image/png": string;
                "image/jpeg": string;
                "image/gif": string;
                "image/webp": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.ms-outlook": string;
                "message/rfc822": string;
                "text/plain": string;
                "text/markdown": string;
                "text/csv": string;
                "application/json": string;
                "application/sarif+json": string;
                "application/xml": string;
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
                         * @description Id of a file that speaks for decisions
                         */
                        id: string;
                        fileName: string;
                        bytes: number;
                        sha256: string;
                        /** Format: date-time */
                        attachedAt: string;
                        attachedBy: string;
                        /** @description Its bytes are gone since then; null: it can be downloaded */
                        removedAt: string | null;
                        removedBy: string | null;
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a file that speaks for decisions
                         */
                        id: string;
                        fileName: string;
                        bytes: number;
                        sha256: string;
                        /** Format: date-time */
                        attachedAt: string;
                        attachedBy: string;
                        /** @description Its bytes are gone since then; null: it can be downloaded */
                        removedAt: string | null;
                        removedBy: string | null;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file cannot be attached / The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description No space is left to store this */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_attachment_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a file that speaks for decisions */
                attachmentId: string;
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
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    remove_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a file that speaks for decisions */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description Your role does not allow this / The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_triage_rules: {
        parameters: {
            query?: {
                /** @description All, where it is left out */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description The name has it */
                q?: string;
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                             * @description Id of a triage rule
                             */
                            id: string;
                            position: number;
                            name: string;
                            isEnabled: boolean;
                            conditions: {
                                severity?: ("unknown" | "none" | "low" | "medium" | "high" | "critical")[];
                                /** @description EPSS probability, at least; one without EPSS does not meet it */
                                epssMin?: number;
                                /** @description EPSS probability, at most; one without EPSS does not meet it */
                                epssMax?: number;
                                /** @description Whether CISA knows of its exploitation */
                                kev?: boolean;
                                /** @description What to do by the organization's action rules */
                                action?: ("mitigate" | "monitor" | "accept")[];
                                /** @description Any ids */
                                vulnerabilities?: string[];
                                cwes?: string[];
                                /** @description Names; the asset has one of them */
                                labels?: string[];
                                assetTypes?: string[];
                                /** @description CycloneDX component scope; required where a document says nothing. Each component that has the flaw must meet it */
                                componentScope?: ("required" | "optional" | "excluded")[];
                                /** @description Each component that has the flaw is a direct dependency, or none is */
                                direct?: boolean;
                                /** @description Package URL without version; * is anything, case does not count. Each component must meet it */
                                package?: string;
                                /** @description OSV ecosystems, e.g. npm, PyPI, Debian. Each component must be of one */
                                ecosystems?: string[];
                            };
                            justification: ("component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist" | "code_not_present" | "code_not_reachable" | "requires_configuration" | "requires_dependency" | "requires_environment" | "protected_by_compiler" | "protected_at_runtime" | "protected_at_perimeter" | "protected_by_mitigating_control") | null;
                            impactStatement: string | null;
                            response: ("can_not_fix" | "will_not_fix" | "update" | "rollback" | "workaround_available") | null;
                            note: string | null;
                            /** @description From then on it decides; null: at once */
                            validFrom: string | null;
                            /** @description Then its decisions end and the findings are open again; null: never */
                            validUntil: string | null;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description A status of the organization's own, which counts as the status */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            revision: number;
                            /**
                             * @description waiting: its time has not come yet
                             * @enum {string}
                             */
                            state: "standing" | "disabled" | "waiting" | "ended";
                            /** @description The triage decision that stands for it */
                            decisionId: string | null;
                            /** @description Findings that it decides now */
                            findings: number;
                            /** Format: date-time */
                            changedAt: string;
                            changedBy: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_triage_rule: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Not shipped",
                 *       "conditions": {
                 *         "componentScope": [
                 *           "excluded"
                 *         ]
                 *       },
                 *       "status": "not_affected",
                 *       "justification": "component_not_present",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    name: string;
                    conditions: {
                        severity?: ("unknown" | "none" | "low" | "medium" | "high" | "critical")[];
                        /** @description EPSS probability, at least; one without EPSS does not meet it */
                        epssMin?: number;
                        /** @description EPSS probability, at most; one without EPSS does not meet it */
                        epssMax?: number;
                        /** @description Whether CISA knows of its exploitation */
                        kev?: boolean;
                        /** @description What to do by the organization's action rules */
                        action?: ("mitigate" | "monitor" | "accept")[];
                        /** @description Any ids */
                        vulnerabilities?: string[];
                        cwes?: string[];
                        /** @description Names; the asset has one of them */
                        labels?: string[];
                        assetTypes?: string[];
                        /** @description CycloneDX component scope; required where a document says nothing. Each component that has the flaw must meet it */
                        componentScope?: ("required" | "optional" | "excluded")[];
                        /** @description Each component that has the flaw is a direct dependency, or none is */
                        direct?: boolean;
                        /** @description Package URL without version; * is anything, case does not count. Each component must meet it */
                        package?: string;
                        /** @description OSV ecosystems, e.g. npm, PyPI, Debian. Each component must be of one */
                        ecosystems?: string[];
                    };
                    /** @description One of the five, or the id of an own status */
                    status: ("affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk") | string;
                    /** @default true */
                    isEnabled?: boolean;
                    /** @default null */
                    justification?: ("component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist" | "code_not_present" | "code_not_reachable" | "requires_configuration" | "requires_dependency" | "requires_environment" | "protected_by_compiler" | "protected_at_runtime" | "protected_at_perimeter" | "protected_by_mitigating_control") | null;
                    /** @default null */
                    impactStatement?: string | null;
                    /** @default null */
                    response?: ("can_not_fix" | "will_not_fix" | "update" | "rollback" | "workaround_available") | null;
                    /** @default null */
                    note?: string | null;
                    /**
                     * @description From then on it decides; null: at once
                     * @default null
                     */
                    validFrom?: string | null;
                    /**
                     * @description Then its decisions end and the findings are open again; null: never
                     * @default null
                     */
                    validUntil?: string | null;
                    /** @description Place in the order, from 1: the first that meets counts */
                    position?: number;
                    /**
                     * @description Preview only: changes nothing
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rule: {
                            /**
                             * Format: uuid
                             * @description Id of a triage rule
                             */
                            id: string;
                            position: number;
                            name: string;
                            isEnabled: boolean;
                            conditions: {
                                severity?: ("unknown" | "none" | "low" | "medium" | "high" | "critical")[];
                                /** @description EPSS probability, at least; one without EPSS does not meet it */
                                epssMin?: number;
                                /** @description EPSS probability, at most; one without EPSS does not meet it */
                                epssMax?: number;
                                /** @description Whether CISA knows of its exploitation */
                                kev?: boolean;
                                /** @description What to do by the organization's action rules */
                                action?: ("mitigate" | "monitor" | "accept")[];
                                /** @description Any ids */
                                vulnerabilities?: string[];
                                cwes?: string[];
                                /** @description Names; the asset has one of them */
                                labels?: string[];
                                assetTypes?: string[];
                                /** @description CycloneDX component scope; required where a document says nothing. Each component that has the flaw must meet it */
                                componentScope?: ("required" | "optional" | "excluded")[];
                                /** @description Each component that has the flaw is a direct dependency, or none is */
                                direct?: boolean;
                                /** @description Package URL without version; * is anything, case does not count. Each component must meet it */
                                package?: string;
                                /** @description OSV ecosystems, e.g. npm, PyPI, Debian. Each component must be of one */
                                ecosystems?: string[];
                            };
                            justification: ("component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist" | "code_not_present" | "code_not_reachable" | "requires_configuration" | "requires_dependency" | "requires_environment" | "protected_by_compiler" | "protected_at_runtime" | "protected_at_perimeter" | "protected_by_mitigating_control") | null;
                            impactStatement: string | null;
                            response: ("can_not_fix" | "will_not_fix" | "update" | "rollback" | "workaround_available") | null;
                            note: string | null;
                            /** @description From then on it decides; null: at once */
                            validFrom: string | null;
                            /** @description Then its decisions end and the findings are open again; null: never */
                            validUntil: string | null;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description A status of the organization's own, which counts as the status */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            revision: number;
                            /**
                             * @description waiting: its time has not come yet
                             * @enum {string}
                             */
                            state: "standing" | "disabled" | "waiting" | "ended";
                            /** @description The triage decision that stands for it */
                            decisionId: string | null;
                            /** @description Findings that it decides now */
                            findings: number;
                            /** Format: date-time */
                            changedAt: string;
                            changedBy: string;
                        };
                        reached: {
                            /** @description Findings that the rule decides then */
                            findings: number;
                            assets: number;
                            /** @description Findings whose status or decision the change makes another */
                            changed: number;
                            /** @description Those by the status that they had and have then, which may be the same by another decision */
                            moves: {
                                /** @enum {string} */
                                from: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                /** @enum {string} */
                                to: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                findings: number;
                            }[];
                            /** @description The worst of them, at most 20 */
                            worst: {
                                asset: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    version: string;
                                };
                                vulnerability: {
                                    id: string;
                                    title: string | null;
                                    /** @enum {string} */
                                    severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                                };
                            }[];
                        };
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rule: {
                            /**
                             * Format: uuid
                             * @description Id of a triage rule
                             */
                            id: string;
                            position: number;
                            name: string;
                            isEnabled: boolean;
                            conditions: {
                                severity?: ("unknown" | "none" | "low" | "medium" | "high" | "critical")[];
                                /** @description EPSS probability, at least; one without EPSS does not meet it */
                                epssMin?: number;
                                /** @description EPSS probability, at most; one without EPSS does not meet it */
                                epssMax?: number;
                                /** @description Whether CISA knows of its exploitation */
                                kev?: boolean;
                                /** @description What to do by the organization's action rules */
                                action?: ("mitigate" | "monitor" | "accept")[];
                                /** @description Any ids */
                                vulnerabilities?: string[];
                                cwes?: string[];
                                /** @description Names; the asset has one of them */
                                labels?: string[];
                                assetTypes?: string[];
                                /** @description CycloneDX component scope; required where a document says nothing. Each component that has the flaw must meet it */
                                componentScope?: ("required" | "optional" | "excluded")[];
                                /** @description Each component that has the flaw is a direct dependency, or none is */
                                direct?: boolean;
                                /** @description Package URL without version; * is anything, case does not count. Each component must meet it */
                                package?: string;
                                /** @description OSV ecosystems, e.g. npm, PyPI, Debian. Each component must be of one */
                                ecosystems?: string[];
                            };
                            justification: ("component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist" | "code_not_present" | "code_not_reachable" | "requires_configuration" | "requires_dependency" | "requires_environment" | "protected_by_compiler" | "protected_at_runtime" | "protected_at_perimeter" | "protected_by_mitigating_control") | null;
                            impactStatement: string | null;
                            response: ("can_not_fix" | "will_not_fix" | "update" | "rollback" | "workaround_available") | null;
                            note: string | null;
                            /** @description From then on it decides; null: at once */
                            validFrom: string | null;
                            /** @description Then its decisions end and the findings are open again; null: never */
                            validUntil: string | null;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description A status of the organization's own, which counts as the status */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            revision: number;
                            /**
                             * @description waiting: its time has not come yet
                             * @enum {string}
                             */
                            state: "standing" | "disabled" | "waiting" | "ended";
                            /** @description The triage decision that stands for it */
                            decisionId: string | null;
                            /** @description Findings that it decides now */
                            findings: number;
                            /** Format: date-time */
                            changedAt: string;
                            changedBy: string;
                        };
                        reached: {
                            /** @description Findings that the rule decides then */
                            findings: number;
                            assets: number;
                            /** @description Findings whose status or decision the change makes another */
                            changed: number;
                            /** @description Those by the status that they had and have then, which may be the same by another decision */
                            moves: {
                                /** @enum {string} */
                                from: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                /** @enum {string} */
                                to: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                findings: number;
                            }[];
                            /** @description The worst of them, at most 20 */
                            worst: {
                                asset: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    version: string;
                                };
                                vulnerability: {
                                    id: string;
                                    title: string | null;
                                    /** @enum {string} */
                                    severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                                };
                            }[];
                        };
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken / The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_triage_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a triage rule */
                ruleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_triage_rule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you read: where somebody changed it since, nothing is done (412) */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a triage rule */
                ruleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "position": 1,
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    name?: string;
                    isEnabled?: boolean;
                    conditions?: {
                        severity?: ("unknown" | "none" | "low" | "medium" | "high" | "critical")[];
                        /** @description EPSS probability, at least; one without EPSS does not meet it */
                        epssMin?: number;
                        /** @description EPSS probability, at most; one without EPSS does not meet it */
                        epssMax?: number;
                        /** @description Whether CISA knows of its exploitation */
                        kev?: boolean;
                        /** @description What to do by the organization's action rules */
                        action?: ("mitigate" | "monitor" | "accept")[];
                        /** @description Any ids */
                        vulnerabilities?: string[];
                        cwes?: string[];
                        /** @description Names; the asset has one of them */
                        labels?: string[];
                        assetTypes?: string[];
                        /** @description CycloneDX component scope; required where a document says nothing. Each component that has the flaw must meet it */
                        componentScope?: ("required" | "optional" | "excluded")[];
                        /** @description Each component that has the flaw is a direct dependency, or none is */
                        direct?: boolean;
                        /** @description Package URL without version; * is anything, case does not count. Each component must meet it */
                        package?: string;
                        /** @description OSV ecosystems, e.g. npm, PyPI, Debian. Each component must be of one */
                        ecosystems?: string[];
                    };
                    justification?: ("component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist" | "code_not_present" | "code_not_reachable" | "requires_configuration" | "requires_dependency" | "requires_environment" | "protected_by_compiler" | "protected_at_runtime" | "protected_at_perimeter" | "protected_by_mitigating_control") | null;
                    impactStatement?: string | null;
                    response?: ("can_not_fix" | "will_not_fix" | "update" | "rollback" | "workaround_available") | null;
                    note?: string | null;
                    /** @description From then on it decides; null: at once */
                    validFrom?: string | null;
                    /** @description Then its decisions end and the findings are open again; null: never */
                    validUntil?: string | null;
                    /** @description One of the five, or the id of an own status */
                    status?: ("affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk") | string;
                    /** @description Place in the order, from 1: the first that meets counts */
                    position?: number;
                    /** @description Preview only: changes nothing */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rule: {
                            /**
                             * Format: uuid
                             * @description Id of a triage rule
                             */
                            id: string;
                            position: number;
                            name: string;
                            isEnabled: boolean;
                            conditions: {
                                severity?: ("unknown" | "none" | "low" | "medium" | "high" | "critical")[];
                                /** @description EPSS probability, at least; one without EPSS does not meet it */
                                epssMin?: number;
                                /** @description EPSS probability, at most; one without EPSS does not meet it */
                                epssMax?: number;
                                /** @description Whether CISA knows of its exploitation */
                                kev?: boolean;
                                /** @description What to do by the organization's action rules */
                                action?: ("mitigate" | "monitor" | "accept")[];
                                /** @description Any ids */
                                vulnerabilities?: string[];
                                cwes?: string[];
                                /** @description Names; the asset has one of them */
                                labels?: string[];
                                assetTypes?: string[];
                                /** @description CycloneDX component scope; required where a document says nothing. Each component that has the flaw must meet it */
                                componentScope?: ("required" | "optional" | "excluded")[];
                                /** @description Each component that has the flaw is a direct dependency, or none is */
                                direct?: boolean;
                                /** @description Package URL without version; * is anything, case does not count. Each component must meet it */
                                package?: string;
                                /** @description OSV ecosystems, e.g. npm, PyPI, Debian. Each component must be of one */
                                ecosystems?: string[];
                            };
                            justification: ("component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist" | "code_not_present" | "code_not_reachable" | "requires_configuration" | "requires_dependency" | "requires_environment" | "protected_by_compiler" | "protected_at_runtime" | "protected_at_perimeter" | "protected_by_mitigating_control") | null;
                            impactStatement: string | null;
                            response: ("can_not_fix" | "will_not_fix" | "update" | "rollback" | "workaround_available") | null;
                            note: string | null;
                            /** @description From then on it decides; null: at once */
                            validFrom: string | null;
                            /** @description Then its decisions end and the findings are open again; null: never */
                            validUntil: string | null;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description A status of the organization's own, which counts as the status */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            revision: number;
                            /**
                             * @description waiting: its time has not come yet
                             * @enum {string}
                             */
                            state: "standing" | "disabled" | "waiting" | "ended";
                            /** @description The triage decision that stands for it */
                            decisionId: string | null;
                            /** @description Findings that it decides now */
                            findings: number;
                            /** Format: date-time */
                            changedAt: string;
                            changedBy: string;
                        };
                        reached: {
                            /** @description Findings that the rule decides then */
                            findings: number;
                            assets: number;
                            /** @description Findings whose status or decision the change makes another */
                            changed: number;
                            /** @description Those by the status that they had and have then, which may be the same by another decision */
                            moves: {
                                /** @enum {string} */
                                from: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                /** @enum {string} */
                                to: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                                findings: number;
                            }[];
                            /** @description The worst of them, at most 20 */
                            worst: {
                                asset: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    version: string;
                                };
                                vulnerability: {
                                    id: string;
                                    title: string | null;
                                    /** @enum {string} */
                                    severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                                };
                            }[];
                        };
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_own_statuses: {
        parameters: {
            query?: {
                /** @description All, where it is left out */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description The name has it */
                q?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "name" | "-name";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                             * @description Id of a status of the organization's own
                             */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            /**
                             * @description As which it counts, in lists, totals and VEX; never changed
                             * @enum {string}
                             */
                            base: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description Findings that have it now */
                            findings: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_own_status: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Waits for the vendor",
                 *       "color": "violet",
                 *       "base": "under_investigation"
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                    /** @enum {string} */
                    base: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a status of the organization's own
                         */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                        /**
                         * @description As which it counts, in lists, totals and VEX; never changed
                         * @enum {string}
                         */
                        base: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                        /** @description Findings that have it now */
                        findings: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken / The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    retire_own_status: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a status of the organization's own */
                statusId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_own_status: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a status of the organization's own */
                statusId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "color": "teal"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    color?: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
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
                         * @description Id of a status of the organization's own
                         */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                        /**
                         * @description As which it counts, in lists, totals and VEX; never changed
                         * @enum {string}
                         */
                        base: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                        /** @description Findings that have it now */
                        findings: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_action_rules: {
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
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Every combination of answers once: 72 rows */
                        rows: {
                            /** @enum {string} */
                            exploitation: "none" | "public-poc" | "active";
                            /** @enum {string} */
                            exposure: "small" | "controlled" | "open";
                            /** @enum {string} */
                            automatable: "no" | "yes";
                            /** @enum {string} */
                            humanImpact: "low" | "medium" | "high" | "very-high";
                            /**
                             * @description defer: accept; scheduled: monitor; out-of-cycle, immediate: mitigate
                             * @enum {string}
                             */
                            priority: "defer" | "scheduled" | "out-of-cycle" | "immediate";
                        }[];
                        /** @description From this EPSS probability on a proof of concept is taken to be public */
                        pocEpss: number;
                        /** @description From this one on exploitation is taken to be active */
                        activeEpss: number;
                        /**
                         * @description What the exposure of an asset counts as that nobody has said anything of
                         * @enum {string}
                         */
                        unknownExposure: "small" | "controlled" | "open";
                        /** @description SSVC's deployer table as published, with our thresholds */
                        isDefault: boolean;
                        changedAt: string | null;
                        changedBy: string | null;
                        /** @description Rows that differ in one answer by one step, the worse answer with the milder outcome; at most 100 */
                        inversions: {
                            milder: {
                                /** @enum {string} */
                                exploitation: "none" | "public-poc" | "active";
                                /** @enum {string} */
                                exposure: "small" | "controlled" | "open";
                                /** @enum {string} */
                                automatable: "no" | "yes";
                                /** @enum {string} */
                                humanImpact: "low" | "medium" | "high" | "very-high";
                                /**
                                 * @description defer: accept; scheduled: monitor; out-of-cycle, immediate: mitigate
                                 * @enum {string}
                                 */
                                priority: "defer" | "scheduled" | "out-of-cycle" | "immediate";
                            };
                            worse: {
                                /** @enum {string} */
                                exploitation: "none" | "public-poc" | "active";
                                /** @enum {string} */
                                exposure: "small" | "controlled" | "open";
                                /** @enum {string} */
                                automatable: "no" | "yes";
                                /** @enum {string} */
                                humanImpact: "low" | "medium" | "high" | "very-high";
                                /**
                                 * @description defer: accept; scheduled: monitor; out-of-cycle, immediate: mitigate
                                 * @enum {string}
                                 */
                                priority: "defer" | "scheduled" | "out-of-cycle" | "immediate";
                            };
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    put_action_rules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you read: where somebody changed it since, nothing is done (412) */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rows": [
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "defer"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "defer"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "defer"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "defer"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "defer"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "none",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "defer"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "defer"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "public-poc",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "small",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "controlled",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "low",
                 *           "priority": "scheduled"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "medium",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "high",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "no",
                 *           "humanImpact": "very-high",
                 *           "priority": "immediate"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "low",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "medium",
                 *           "priority": "out-of-cycle"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "high",
                 *           "priority": "immediate"
                 *         },
                 *         {
                 *           "exploitation": "active",
                 *           "exposure": "open",
                 *           "automatable": "yes",
                 *           "humanImpact": "very-high",
                 *           "priority": "immediate"
                 *         }
                 *       ],
                 *       "pocEpss": 0.05,
                 *       "activeEpss": 0.5,
                 *       "unknownExposure": "controlled",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    /** @description Every combination of answers once: 72 rows */
                    rows: {
                        /** @enum {string} */
                        exploitation: "none" | "public-poc" | "active";
                        /** @enum {string} */
                        exposure: "small" | "controlled" | "open";
                        /** @enum {string} */
                        automatable: "no" | "yes";
                        /** @enum {string} */
                        humanImpact: "low" | "medium" | "high" | "very-high";
                        /**
                         * @description defer: accept; scheduled: monitor; out-of-cycle, immediate: mitigate
                         * @enum {string}
                         */
                        priority: "defer" | "scheduled" | "out-of-cycle" | "immediate";
                    }[];
                    /** @description From this EPSS probability on a proof of concept is taken to be public */
                    pocEpss: number;
                    /** @description From this one on exploitation is taken to be active */
                    activeEpss: number;
                    /**
                     * @description What the exposure of an asset counts as that nobody has said anything of
                     * @enum {string}
                     */
                    unknownExposure: "small" | "controlled" | "open";
                    /**
                     * @description Preview only: changes nothing
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Every combination of answers once: 72 rows */
                        rows: {
                            /** @enum {string} */
                            exploitation: "none" | "public-poc" | "active";
                            /** @enum {string} */
                            exposure: "small" | "controlled" | "open";
                            /** @enum {string} */
                            automatable: "no" | "yes";
                            /** @enum {string} */
                            humanImpact: "low" | "medium" | "high" | "very-high";
                            /**
                             * @description defer: accept; scheduled: monitor; out-of-cycle, immediate: mitigate
                             * @enum {string}
                             */
                            priority: "defer" | "scheduled" | "out-of-cycle" | "immediate";
                        }[];
                        /** @description From this EPSS probability on a proof of concept is taken to be public */
                        pocEpss: number;
                        /** @description From this one on exploitation is taken to be active */
                        activeEpss: number;
                        /**
                         * @description What the exposure of an asset counts as that nobody has said anything of
                         * @enum {string}
                         */
                        unknownExposure: "small" | "controlled" | "open";
                        /** @description SSVC's deployer table as published, with our thresholds */
                        isDefault: boolean;
                        changedAt: string | null;
                        changedBy: string | null;
                        /** @description Rows that differ in one answer by one step, the worse answer with the milder outcome; at most 100 */
                        inversions: {
                            milder: {
                                /** @enum {string} */
                                exploitation: "none" | "public-poc" | "active";
                                /** @enum {string} */
                                exposure: "small" | "controlled" | "open";
                                /** @enum {string} */
                                automatable: "no" | "yes";
                                /** @enum {string} */
                                humanImpact: "low" | "medium" | "high" | "very-high";
                                /**
                                 * @description defer: accept; scheduled: monitor; out-of-cycle, immediate: mitigate
                                 * @enum {string}
                                 */
                                priority: "defer" | "scheduled" | "out-of-cycle" | "immediate";
                            };
                            worse: {
                                /** @enum {string} */
                                exploitation: "none" | "public-poc" | "active";
                                /** @enum {string} */
                                exposure: "small" | "controlled" | "open";
                                /** @enum {string} */
                                automatable: "no" | "yes";
                                /** @enum {string} */
                                humanImpact: "low" | "medium" | "high" | "very-high";
                                /**
                                 * @description defer: accept; scheduled: monitor; out-of-cycle, immediate: mitigate
                                 * @enum {string}
                                 */
                                priority: "defer" | "scheduled" | "out-of-cycle" | "immediate";
                            };
                        }[];
                        changes: {
                            /** @description Open findings that get another action */
                            findings: number;
                            moves: {
                                /** @enum {string} */
                                from: "mitigate" | "monitor" | "accept";
                                /** @enum {string} */
                                to: "mitigate" | "monitor" | "accept";
                                findings: number;
                            }[];
                        };
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    reset_action_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_vex: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description The author, the file's name or the format has it; or the whole id of a vulnerability that it speaks of */
                q?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "uploadedAt" | "-uploadedAt";
                /** @description As documents name it; capitals make no difference */
                author?: string;
                /** @description The format that it is written in; `format` is that of the answer */
                standard?: string | string[];
                /** @description With a statement that came to this: applied, proposed, ignored, unmatched, unreadable */
                state?: string | string[];
                /** @description By name or id: it decided or proposes something there, or is a part of its SBOM */
                asset?: string;
                /** @description Whether it is a part of an SBOM */
                embedded?: "true" | "false";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                             * @description Id of a VEX document
                             */
                            id: string;
                            sha256: string;
                            /** @enum {string} */
                            format: "cyclonedx" | "openvex" | "csaf";
                            author: string | null;
                            issuedAt: string | null;
                            fileName: string | null;
                            /** @description The SBOM that states it of itself */
                            sbomId: string | null;
                            /** Format: date-time */
                            uploadedAt: string;
                            statements: number;
                            /** @description Findings for which a decision was made of it */
                            applied: number;
                            /** @description Findings for which a decision waits for somebody's word */
                            proposed: number;
                            /** @description Statements about nothing of yours */
                            unmatchedCount: number;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    upload_vex: {
        parameters: {
            query?: {
                fileName?: string;
            };
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
                "application/vnd.cyclonedx+json": string;
                "application/vnd.cyclonedx+xml": string;
                "application/xml": string;
                "text/xml": string;
                "application/octet-stream": string;
                "text/plain": string;
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
                         * @description Id of a VEX document
                         */
                        id: string;
                        sha256: string;
                        /** @enum {string} */
                        format: "cyclonedx" | "openvex" | "csaf";
                        author: string | null;
                        issuedAt: string | null;
                        fileName: string | null;
                        /** @description The SBOM that states it of itself */
                        sbomId: string | null;
                        /** Format: date-time */
                        uploadedAt: string;
                        statements: number;
                        /** @description Findings for which a decision was made of it */
                        applied: number;
                        /** @description Findings for which a decision waits for somebody's word */
                        proposed: number;
                        /** @description Statements about nothing of yours */
                        unmatchedCount: number;
                        /** @description What it states about nothing of yours, with the reason; the first 1,000 */
                        unmatched: {
                            statement: string;
                            reason: string;
                        }[];
                        /** @description Why it is only proposed though its author applies: who brought it may not triage, with no token that is named for the author */
                        heldBack: string | null;
                        /** @description Where it breaks its own standard without harm to what it says, with the number of the standard's test */
                        warnings: {
                            path: string;
                            message: string;
                            test: string | null;
                        }[];
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a VEX document
                         */
                        id: string;
                        sha256: string;
                        /** @enum {string} */
                        format: "cyclonedx" | "openvex" | "csaf";
                        author: string | null;
                        issuedAt: string | null;
                        fileName: string | null;
                        /** @description The SBOM that states it of itself */
                        sbomId: string | null;
                        /** Format: date-time */
                        uploadedAt: string;
                        statements: number;
                        /** @description Findings for which a decision was made of it */
                        applied: number;
                        /** @description Findings for which a decision waits for somebody's word */
                        proposed: number;
                        /** @description Statements about nothing of yours */
                        unmatchedCount: number;
                        /** @description What it states about nothing of yours, with the reason; the first 1,000 */
                        unmatched: {
                            statement: string;
                            reason: string;
                        }[];
                        /** @description Why it is only proposed though its author applies: who brought it may not triage, with no token that is named for the author */
                        heldBack: string | null;
                        /** @description Where it breaks its own standard without harm to what it says, with the number of the standard's test */
                        warnings: {
                            path: string;
                            message: string;
                            test: string | null;
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
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
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The document is not a VEX document that can be read / The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description No space is left to store this */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    generate_vex: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "vulnerabilityIds": [
                 *         "CVE-2021-23337"
                 *       ],
                 *       "format": "openvex"
                 *     }
                 */
                "application/json": {
                    assetIds?: string[];
                    vulnerabilityIds?: string[];
                    /** @description Ids of findings */
                    findings?: string[];
                    /** @description As in the list of findings */
                    filter?: {
                        /** Format: uuid */
                        assetId?: string;
                        /**
                         * Format: uuid
                         * @description Of its assets and those of its sub-products
                         */
                        productId?: string;
                        /** @description Any id of one vulnerability */
                        vulnerability?: string;
                        /** @description Its package URL (a version in it is passed over), or its key: those that a component of it has */
                        package?: string;
                        /** @description One or several, repeated or with commas */
                        severity?: string | string[];
                        /** @description Whether CISA knows of its exploitation */
                        kev?: ("true" | "false") | boolean;
                        /** @description A probability of exploitation (EPSS) of at least this, 0 to 1 */
                        epssMin?: number;
                        /** @description A priority of at least this, 0 to 100 */
                        priorityMin?: number;
                        /** @description A priority of at most this, 0 to 100 */
                        priorityMax?: number;
                        /** @description Whether a version without it is named */
                        fixAvailable?: ("true" | "false") | boolean;
                        /** @description The name of a label that its asset has */
                        label?: string;
                        /** @description Whether a component has it that the asset names as its own dependency; false: through others alone */
                        direct?: ("true" | "false") | boolean;
                        /** @description Days since it was first seen, at least */
                        ageMin?: number;
                        /** @description Days since it was first seen, at most */
                        ageMax?: number;
                        /** @description What to do by the organization's rules */
                        action?: string | string[];
                        /** @description open: all that count (also affected and under_investigation); left out: the same */
                        status?: string | string[];
                        /** @description Ids of statuses of the organization's own */
                        ownStatus?: string | string[];
                        /** @description An id, a title or a package has it */
                        q?: string;
                    };
                    /** @enum {string} */
                    format: "cyclonedx" | "openvex" | "csaf";
                    /**
                     * @description Of a CycloneDX document
                     * @default 1.6
                     * @enum {string}
                     */
                    cyclonedxVersion?: "1.4" | "1.5" | "1.6" | "1.7";
                    /**
                     * @description Of a CSAF document
                     * @default 2.0
                     * @enum {string}
                     */
                    csafVersion?: "2.0" | "2.1";
                    /**
                     * @description To whom a CSAF 2.1 document may be shown (Traffic Light Protocol)
                     * @default AMBER
                     * @enum {string}
                     */
                    tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                };
            };
        };
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There are no decisions to export / The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_vex: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a VEX document */
                vexId: string;
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
                         * @description Id of a VEX document
                         */
                        id: string;
                        sha256: string;
                        /** @enum {string} */
                        format: "cyclonedx" | "openvex" | "csaf";
                        author: string | null;
                        issuedAt: string | null;
                        fileName: string | null;
                        /** @description The SBOM that states it of itself */
                        sbomId: string | null;
                        /** Format: date-time */
                        uploadedAt: string;
                        statements: number;
                        /** @description Findings for which a decision was made of it */
                        applied: number;
                        /** @description Findings for which a decision waits for somebody's word */
                        proposed: number;
                        /** @description Statements about nothing of yours */
                        unmatchedCount: number;
                        /** @description What it states about nothing of yours, with the reason; the first 1,000 */
                        unmatched: {
                            statement: string;
                            reason: string;
                        }[];
                        /** @description Why it is only proposed though its author applies: who brought it may not triage, with no token that is named for the author */
                        heldBack: string | null;
                        /** @description Where it breaks its own standard without harm to what it says, with the number of the standard's test */
                        warnings: {
                            path: string;
                            message: string;
                            test: string | null;
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    delete_vex: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a VEX document */
                vexId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_vex_statements: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                state?: "applied" | "proposed" | "ignored" | "unmatched" | "unreadable";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Id of a VEX document */
                vexId: string;
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
                        items: {
                            /** @description Its place among the document's statements, from 0 */
                            place: number;
                            /** @description JSON pointer into the document */
                            path: string;
                            /** @description Ids of the vulnerability */
                            ids: string[];
                            statedAt: string | null;
                            status: ("affected" | "not_affected" | "under_investigation" | "fixed") | null;
                            justification: string | null;
                            impactStatement: string | null;
                            /** @description What is to be done: words first (`update, workaround_available`), after a colon what the document says */
                            response: string | null;
                            /** @description What it is about, in words; the first 100 */
                            products: string[];
                            productCount: number;
                            /** @enum {string} */
                            state: "applied" | "proposed" | "ignored" | "unmatched" | "unreadable";
                            /** @description Why it reaches nothing, or is only proposed though its author applies */
                            reason: string | null;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_vex_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a VEX document */
                vexId: string;
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
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_vex_trust: {
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
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Authors without a setting of their own
                         * @enum {string}
                         */
                        everybody: "apply" | "propose" | "ignore";
                        /**
                         * @description What SBOMs state of themselves
                         * @enum {string}
                         */
                        sboms: "apply" | "propose" | "ignore";
                        authors: {
                            /** @description As documents name it; capitals make no difference */
                            author: string;
                            /** @enum {string} */
                            trust: "apply" | "propose" | "ignore";
                            /** @default null */
                            note: string | null;
                            tokens: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                owner: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    put_vex_trust: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you read: where somebody changed it since, nothing is done (412) */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "everybody": "propose",
                 *       "sboms": "propose",
                 *       "authors": [
                 *         {
                 *           "author": "Example Product Security",
                 *           "trust": "apply",
                 *           "note": null,
                 *           "tokens": []
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Authors without a setting of their own
                     * @enum {string}
                     */
                    everybody: "apply" | "propose" | "ignore";
                    /**
                     * @description What SBOMs state of themselves
                     * @enum {string}
                     */
                    sboms: "apply" | "propose" | "ignore";
                    authors: {
                        /** @description As documents name it; capitals make no difference */
                        author: string;
                        /** @enum {string} */
                        trust: "apply" | "propose" | "ignore";
                        /** @default null */
                        note?: string | null;
                        /**
                         * @description Ids of tokens from which the author's documents apply, beside everyone who may triage; from others they are proposed
                         * @default []
                         */
                        tokens?: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Authors without a setting of their own
                         * @enum {string}
                         */
                        everybody: "apply" | "propose" | "ignore";
                        /**
                         * @description What SBOMs state of themselves
                         * @enum {string}
                         */
                        sboms: "apply" | "propose" | "ignore";
                        authors: {
                            /** @description As documents name it; capitals make no difference */
                            author: string;
                            /** @enum {string} */
                            trust: "apply" | "propose" | "ignore";
                            /** @default null */
                            note: string | null;
                            tokens: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                owner: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_triage_proposals: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Waiting for a decision (where nothing is given), or what was decided */
                state?: string | string[];
                /** @description The vulnerability, the asset's name or the author has it */
                q?: string;
                /** @description Of this asset alone */
                assetId?: string;
                /** @description Of this vulnerability, by any of its ids */
                vulnerability?: string;
                /** @description Of this VEX document */
                documentId?: string;
                /** @description As documents name it; capitals make no difference */
                author?: string;
                /** @description What is proposed */
                status?: string | string[];
                /** @description Upwards, or with - before it downwards */
                sort?: "createdAt" | "-createdAt";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                             * @description Id of a proposal
                             */
                            id: string;
                            document: {
                                /**
                                 * Format: uuid
                                 * @description Id of a VEX document
                                 */
                                id: string;
                                author: string | null;
                                format: string;
                            };
                            /** @description Why it is only proposed though its author applies: who brought it may not triage, with no token that is named for the author */
                            heldBack: string | null;
                            /** @description Where the document states it, as a JSON pointer */
                            path: string;
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            };
                            vulnerability: string;
                            /** @enum {string} */
                            status: "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            justification: string | null;
                            impactStatement: string | null;
                            response: string | null;
                            /** @enum {string} */
                            state: "open" | "accepted" | "rejected";
                            /** Format: date-time */
                            createdAt: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    decide_triage_proposals: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "verdict": "reject",
                 *       "proposals": [
                 *         "01890000-0000-7000-8000-000000000009"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    verdict: "accept" | "reject";
                    proposals?: string[];
                    filter?: {
                        /** @description The vulnerability, the asset's name or the author has it */
                        q?: string;
                        /**
                         * Format: uuid
                         * @description Of this asset alone
                         */
                        assetId?: string;
                        /** @description Of this vulnerability, by any of its ids */
                        vulnerability?: string;
                        /**
                         * Format: uuid
                         * @description Of this VEX document
                         */
                        documentId?: string;
                        /** @description As documents name it; capitals make no difference */
                        author?: string;
                        /** @description What is proposed */
                        status?: string | string[];
                    };
                    note?: string;
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
                        /** @description Those that were open until now */
                        decided: string[];
                        decisions: {
                            /** Format: uuid */
                            id: string;
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_dashboard: {
        parameters: {
            query?: {
                /** @description Changes since then; a week ago where it is left out */
                since?: string;
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
                        counts: {
                            findings: number;
                            critical: number;
                            high: number;
                            medium: number;
                            low: number;
                            none: number;
                            unknown: number;
                            /** @description Of vulnerabilities that are known to be exploited */
                            kev: number;
                            vulnerabilities: number;
                            assets: number;
                            components: number;
                            sboms: number;
                        };
                        changes: {
                            /** Format: date-time */
                            since: string;
                            /** @description Findings that began */
                            findings: number;
                            /** @description Of these, as they were rated when they began */
                            critical: number;
                            kev: number;
                            /** @description Findings that ended */
                            ended: number;
                            /** @description Why they began → how many */
                            beganByCause: {
                                [key: string]: number;
                            };
                            /** @description Why they ended → how many */
                            endedByCause: {
                                [key: string]: number;
                            };
                            sboms: number;
                            assets: number;
                        };
                        /** @description Open vulnerabilities by severity against likelihood, worst first; a severity without any is left out */
                        spread: {
                            /** @enum {string} */
                            severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                            vulnerabilities: number;
                            /** @description Of these, with an EPSS of at least 1 % */
                            epss1: number;
                            /** @description Of at least 10 % */
                            epss10: number;
                            /** @description Of at least 50 % */
                            epss50: number;
                            /** @description Known to be exploited */
                            kev: number;
                        }[];
                        /** @description The last 90 days of which something is known, oldest first; the last is today, up to now */
                        trend: {
                            /**
                             * Format: date
                             * @description UTC
                             */
                            day: string;
                            /** @description Findings that began on it */
                            began: number;
                            /** @description Findings that ended on it */
                            ended: number;
                            /** @description Open at the last count of the day, as they were rated then; null: nobody counted on it */
                            open: {
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Of vulnerabilities that are known to be exploited */
                                kev: number;
                            } | null;
                        }[];
                        /** @description The five of the highest priority */
                        doFirst: {
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
                            /** @description The package itself is malware */
                            isMalicious: boolean;
                            priority: number;
                            /** @description What the priority is made of; the points add up to it */
                            priorityParts: {
                                /** @enum {string} */
                                fact: "known-exploited" | "malware" | "ransomware" | "epss" | "severity";
                                points: number;
                                text: string;
                            }[];
                            /**
                             * @description What to do by default
                             * @enum {string}
                             */
                            action: "mitigate" | "monitor" | "accept";
                            /** @description Why this action, in words */
                            reason: string;
                            /** @description Active assets that have it open */
                            affectedAssets: number;
                            /** @description false, of a label, an age or direct dependencies among very many findings: no more assets than these */
                            countsAreExact: boolean;
                            /** @description A source names a version without it */
                            fixAvailable: boolean;
                            /** Format: date-time */
                            firstSeenAt: string;
                        }[];
                        worstAssets: {
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
                            owner: string | null;
                            /**
                             * @description How much depends on it
                             * @enum {string}
                             */
                            criticality: "low" | "medium" | "high" | "critical";
                            /**
                             * @description Who can reach it
                             * @enum {string}
                             */
                            exposure: "unknown" | "isolated" | "internal" | "internet";
                            active: boolean;
                            labels: string[];
                            currentSbomId: string | null;
                            uploadedAt: string | null;
                            counts: {
                                components: number;
                                /** @description Components that could be matched */
                                matched: number;
                                unmatched: number;
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Of vulnerabilities that are known to be exploited */
                                kev: number;
                            };
                            /** @description Why components of the current SBOM could not be matched → how many */
                            coverage: {
                                [key: string]: number;
                            };
                            /** @description Releases of distributions that the document tells beside its purls, such as by a component of the type operating-system: components whose purl has no distro qualifier are matched as packages of it */
                            releases: {
                                distribution: string;
                                release: string;
                                /** @description In the document's words */
                                says: string;
                                /** @description Where it stands in the document */
                                path: string;
                                /** @description How many of its components take it */
                                components: number;
                            }[];
                        }[];
                        newestSboms: {
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
                            /** @description Where the document comes from, as its upload said */
                            source: string | null;
                            /** @description When it was made, as it says itself */
                            documentCreatedAt: string | null;
                            /** @description What made it, as it says itself */
                            tools: string[];
                            active: boolean;
                            /** @description Whether its asset is what this document says: the newest active one */
                            current: boolean;
                            /** Format: date-time */
                            uploadedAt: string;
                            asset: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string;
                            };
                            counts: {
                                components: number;
                                /** @description Components that could be matched */
                                matched: number;
                                unmatched: number;
                                findings: number;
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                                none: number;
                                unknown: number;
                                /** @description Of vulnerabilities that are known to be exploited */
                                kev: number;
                            };
                            /** @description Why components could not be matched → how many */
                            coverage: {
                                [key: string]: number;
                            };
                            /** @description Releases of distributions that the document tells beside its purls, such as by a component of the type operating-system: components whose purl has no distro qualifier are matched as packages of it */
                            releases: {
                                distribution: string;
                                release: string;
                                /** @description In the document's words */
                                says: string;
                                /** @description Where it stands in the document */
                                path: string;
                                /** @description How many of its components take it */
                                components: number;
                            }[];
                            /** @description Where its author says that something about the security of the asset stands; nothing is concluded from it */
                            securityReferences: {
                                /** @enum {string} */
                                kind: "advisory" | "fix" | "url" | "swid" | "vulnerability-assertion" | "exploitability-statement";
                                /** @description As the document spells it */
                                locator: string;
                                /** @description The locator, where it is an address of the web */
                                url: string | null;
                                comment: string | null;
                            }[];
                            warnings: {
                                code: string;
                                path: string;
                                message: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_vulnerabilities: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                assetId?: string;
                /** @description Of its assets and those of its sub-products */
                productId?: string;
                /** @description Any id of one vulnerability */
                vulnerability?: string;
                /** @description Its package URL (a version in it is passed over), or its key: those that a component of it has */
                package?: string;
                /** @description One or several, repeated or with commas */
                severity?: string | string[];
                /** @description Whether CISA knows of its exploitation */
                kev?: ("true" | "false") | boolean;
                /** @description A probability of exploitation (EPSS) of at least this, 0 to 1 */
                epssMin?: number;
                /** @description A priority of at least this, 0 to 100 */
                priorityMin?: number;
                /** @description A priority of at most this, 0 to 100 */
                priorityMax?: number;
                /** @description Whether a version without it is named */
                fixAvailable?: ("true" | "false") | boolean;
                /** @description The name of a label that its asset has */
                label?: string;
                /** @description Whether a component has it that the asset names as its own dependency; false: through others alone */
                direct?: ("true" | "false") | boolean;
                /** @description Days since it was first seen, at least */
                ageMin?: number;
                /** @description Days since it was first seen, at most */
                ageMax?: number;
                /** @description What to do in the worst place that it is in */
                action?: string | string[];
                /** @description open: all that count (also affected and under_investigation); left out: the same */
                status?: string | string[];
                /** @description Ids of statuses of the organization's own */
                ownStatus?: string | string[];
                /** @description An id, a title or a package has it */
                q?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "priority" | "severity" | "epss" | "cvss" | "affectedAssets" | "firstSeenAt" | "-priority" | "-severity" | "-epss" | "-cvss" | "-affectedAssets" | "-firstSeenAt";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                            /** @description The package itself is malware */
                            isMalicious: boolean;
                            priority: number;
                            /** @description What the priority is made of; the points add up to it */
                            priorityParts: {
                                /** @enum {string} */
                                fact: "known-exploited" | "malware" | "ransomware" | "epss" | "severity";
                                points: number;
                                text: string;
                            }[];
                            /**
                             * @description What to do by default
                             * @enum {string}
                             */
                            action: "mitigate" | "monitor" | "accept";
                            /** @description Why this action, in words */
                            reason: string;
                            /** @description Active assets that have it open */
                            affectedAssets: number;
                            /** @description false, of a label, an age or direct dependencies among very many findings: no more assets than these */
                            countsAreExact: boolean;
                            /** @description A source names a version without it */
                            fixAvailable: boolean;
                            /** Format: date-time */
                            firstSeenAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_vulnerability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Any id of the vulnerability: CVE, GHSA or another source's */
                vulnerabilityId: string;
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
                        /** @description The package itself is malware */
                        isMalicious: boolean;
                        priority: number;
                        /** @description What the priority is made of; the points add up to it */
                        priorityParts: {
                            /** @enum {string} */
                            fact: "known-exploited" | "malware" | "ransomware" | "epss" | "severity";
                            points: number;
                            text: string;
                        }[];
                        /**
                         * @description What to do by default
                         * @enum {string}
                         */
                        action: "mitigate" | "monitor" | "accept";
                        /** @description Why this action, in words */
                        reason: string;
                        /** @description Active assets that have it open */
                        affectedAssets: number;
                        /** @description false, of a label, an age or direct dependencies among very many findings: no more assets than these */
                        countsAreExact: boolean;
                        /** @description A source names a version without it */
                        fixAvailable: boolean;
                        /** Format: date-time */
                        firstSeenAt: string;
                        /** @description Every score that anybody gave */
                        scores: {
                            version: string;
                            vector: string;
                            score: number;
                            severity: string;
                            advisory: string;
                            /** @description Who scored */
                            by: {
                                name: string;
                                /** @enum {string} */
                                role: "cna" | "database" | "nvd" | "cisa-adp" | "other";
                            };
                            /** @description It is the one that stands for the vulnerability */
                            counts: boolean;
                        }[];
                        /** @description Why the one that counts does */
                        scoreReason: string | null;
                        /** @description The newest answers of a coordinator to the questions of SSVC */
                        ssvc: {
                            /** @enum {string} */
                            exploitation: "none" | "poc" | "active";
                            /** @enum {string} */
                            automatable: "no" | "yes";
                            /** @enum {string} */
                            technicalImpact: "partial" | "total";
                            at: string | null;
                            by: string;
                        } | null;
                        weaknesses: {
                            id: string;
                            name: string | null;
                        }[];
                        /** @description Addresses that a source calls an exploit or a demonstration */
                        exploits: string[];
                        /** @description Versions that sources call fixed */
                        fixes: {
                            package: string;
                            versions: string[];
                        }[];
                        /** @description What the CVE list says of the id itself; null where its record has not been loaded */
                        cveState: {
                            /** @enum {string} */
                            state: "published" | "disputed" | "rejected";
                            at: string | null;
                            reason: string | null;
                        } | null;
                        /** @description Markdown of the source that says most, untrusted */
                        details: string | null;
                        publishedAt: string | null;
                        modifiedAt: string | null;
                        cwes: string[];
                        references: {
                            type: string;
                            url: string;
                        }[];
                        knownExploited: {
                            dateAdded: string;
                            dueDate: string | null;
                            ransomware: boolean | null;
                            name: string | null;
                            requiredAction: string | null;
                            notes: string | null;
                        } | null;
                        sources: {
                            source: string;
                            advisory: string;
                            aliases: string[];
                            /** @description What it calls related: no other name of the flaw */
                            related: string[];
                            /** @description Records that it says it comes from */
                            upstream: string[];
                            title: string | null;
                            /** @description Markdown of the source, untrusted */
                            details: string | null;
                            severity: string | null;
                            scores: {
                                version: string;
                                vector: string;
                                score: number;
                                severity: string;
                                /** @description Who scored, where it is not the source itself */
                                by?: {
                                    name: string;
                                    role: string;
                                };
                            }[];
                            /** @description A coordinator's answers to the questions of SSVC */
                            ssvc: {
                                /** @enum {string} */
                                exploitation: "none" | "poc" | "active";
                                /** @enum {string} */
                                automatable: "no" | "yes";
                                /** @enum {string} */
                                technicalImpact: "partial" | "total";
                                at: string | null;
                                by: string;
                            } | null;
                            /** @description The assigner says that it is in dispute whether this is a flaw */
                            isDisputed: boolean;
                            cwes: string[];
                            references: {
                                type: string;
                                url: string;
                            }[];
                            publishedAt: string | null;
                            modifiedAt: string | null;
                            withdrawnAt: string | null;
                        }[];
                        /** @description Records that say of this and another vulnerability that they are one */
                        conflicts: {
                            source: string;
                            advisory: string;
                            isWithdrawn: boolean;
                            /** @description What it calls the same, though that means another vulnerability */
                            ids: string[];
                            /** @description That vulnerability */
                            other: string;
                            /**
                             * @description Why that was not believed. several-cves: it names several, each of which is a flaw of its own; another-cve: both have one, and one flaw has one; too-many-ids: more than one flaw can have
                             * @enum {string}
                             */
                            reason: "several-cves" | "another-cve" | "too-many-ids";
                        }[];
                        /** @description Ids that sources call related or upstream, and that are no names of it */
                        related: {
                            id: string;
                            saidBy: string[];
                        }[];
                        /** @description Oldest first */
                        timeline: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            event: "published" | "modified" | "withdrawn" | "rejected" | "known-exploited" | "epss-jump" | "first-seen" | "merged" | "split-off" | "came-out-of";
                            /** @description Of a regrouping: the records that changed then */
                            source: string | null;
                            /** @description Of a regrouping: the other vulnerability */
                            other: string | null;
                            /** @description Of a regrouping: the ids that moved */
                            ids: string[];
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    explain_match: {
        parameters: {
            query?: {
                /** @description With the version, and of a distribution with ?distro= */
                purl?: string;
                /** @description Beside a purl that leaves it open: the distribution's release, as an SBOM tells it elsewhere */
                distro?: string;
                /** @description Instead of a purl: a CPE name, 2.3 or as a URI */
                cpe?: string;
                /** @description Alone, or beside a purl or CPE name: a hash of its file, as sha-256:… (hexadecimal or base64) or sha512-… */
                hash?: string;
                /** @description Where the CPE name leaves it open */
                version?: string;
                /** @description Any of its ids; without it everything known of the package */
                vulnerability?: string;
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
                        purl: string | null;
                        cpe: string | null;
                        hash: string | null;
                        package: {
                            /** @description What advisories are looked up by */
                            key: string;
                            ecosystem: string | null;
                            /** @description The order of versions that is used */
                            order: string | null;
                            /** @description As it is compared: with the epoch, of the source package */
                            version: string | null;
                            /** @description Why it cannot be compared */
                            reason: string | null;
                        };
                        vulnerability: string | null;
                        /**
                         * @description unknown: no advisory speaks of it
                         * @enum {string}
                         */
                        verdict: "affected" | "not_affected" | "not_comparable" | "unknown";
                        why: string;
                        advisories: {
                            source: string;
                            advisory: string;
                            title: string | null;
                            vulnerabilities: string[];
                            /** @enum {string} */
                            verdict: "affected" | "not_affected" | "not_comparable";
                            ranges: {
                                range: string;
                                /** @description range, enumerated (a listed version, by the order), exact (by its letters), every, cpe or hash */
                                rule: string;
                                /** @description The CPE name that the source gives */
                                criteria: string | null;
                                fixed: string | null;
                                /** @enum {string} */
                                verdict: "affected" | "not_affected" | "not_comparable";
                                bounds: {
                                    bound: string;
                                    holds: boolean;
                                    says: string;
                                }[];
                            }[];
                        }[];
                        /** @description Advisories of the vulnerability that do not speak of this package */
                        others: {
                            source: string;
                            advisory: string;
                            withdrawnAt: string | null;
                            packages: string[];
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_vulnerability_epss: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path: {
                /** @description Any id of the vulnerability: CVE, GHSA or another source's */
                vulnerabilityId: string;
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
                        /** @description Oldest first; days that are kept */
                        items: {
                            date: string;
                            score: number;
                        }[];
                        /** @description The largest rise from one kept day to the next, where it doubled at least and rose by 0.05 */
                        jump: {
                            date: string;
                            from: number;
                            to: number;
                        } | null;
                        /** @description What it shows, in words */
                        sentence: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_feeds: {
        parameters: {
            query?: {
                /** @description All, where it is left out */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                            checkedAt: string | null;
                            lastAttemptAt: string | null;
                            nextRunAt: string | null;
                            run: {
                                /** Format: date-time */
                                beganAt: string;
                                /** @description Who or what began it, in words */
                                by: string;
                                /** @description The job to follow, where your organization began it */
                                jobId: string | null;
                            } | null;
                            lastError: string | null;
                            lastErrorAt: string | null;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    run_feed: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the source, as in the list of feeds */
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; a job continues with it. */
            202: {
                headers: {
                    /** @description Where the job's state is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of a job
                         */
                        id: string;
                        /** @description What it does, e.g. store-sbom */
                        kind: string;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "failed";
                        /** @description 0 to 1 */
                        progress: number;
                        /** @description What was done so far → how many */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description What it made, once it is done */
                        result: {
                            kind: string;
                            id: string;
                        } | null;
                        /** @description Why it failed: a problem document (RFC 9457) */
                        error: {
                            [key: string]: unknown;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_custom_vulnerabilities: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Whether it was withdrawn */
                withdrawn?: "true" | "false";
                /** @description The id, an alias or the title has it */
                q?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "createdAt" | "-createdAt";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                            /** @description The record's own id, as it was given */
                            id: string;
                            revision: number;
                            title: string | null;
                            /** @enum {string} */
                            severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                            /** @description Of the record's own vectors the one that counts */
                            cvss: {
                                version: string;
                                vector: string;
                                score: number;
                            } | null;
                            /** @description Findings and assets that it has now, decided ones included */
                            reached: {
                                findings: number;
                                assets: number;
                            };
                            /** @description An OSV record (ossf.github.io/osv-schema): id, summary, details, severity, affected, references, aliases … `modified` may be left out. Beside OSV's own words `affected[].database_specific` takes `vers` (a range of the package), `purl` (with its version, `versions` or `vers`) and `cpe` (with `vers`). Or a CSAF advisory */
                            record: {
                                [key: string]: unknown;
                            };
                            withdrawnAt: string | null;
                            withdrawnBecause: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    replace_custom_vulnerabilities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "id": "ACME-2026-0001",
                 *         "summary": "The session key of our own fork of lodash can be guessed",
                 *         "severity": [
                 *           {
                 *             "type": "CVSS_V3",
                 *             "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"
                 *           }
                 *         ],
                 *         "affected": [
                 *           {
                 *             "package": {
                 *               "ecosystem": "npm",
                 *               "name": "lodash"
                 *             },
                 *             "ranges": [
                 *               {
                 *                 "type": "SEMVER",
                 *                 "events": [
                 *                   {
                 *                     "introduced": "0"
                 *                   },
                 *                   {
                 *                     "fixed": "4.17.21"
                 *                   }
                 *                 ]
                 *               }
                 *             ]
                 *           }
                 *         ]
                 *       }
                 *     ]
                 */
                "application/json": {
                    [key: string]: unknown;
                }[];
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
                        results: {
                            /** @description 200 in its place, or the same as before; 404 not there, 400 unreadable */
                            status: number;
                            id: string | null;
                            outcome: {
                                /** @description The record's own id, as it was given */
                                id: string;
                                revision: number;
                                reached: {
                                    findings: number;
                                    assets: number;
                                };
                                /** @description What was taken but matches nothing, and why */
                                warnings: string[];
                            } | null;
                            problem: {
                                [key: string]: unknown;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    create_custom_vulnerabilities: {
        parameters: {
            query?: {
                /** @description Preview only: changes nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "ACME-2026-0001",
                 *       "summary": "The session key of our own fork of lodash can be guessed",
                 *       "severity": [
                 *         {
                 *           "type": "CVSS_V3",
                 *           "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"
                 *         }
                 *       ],
                 *       "affected": [
                 *         {
                 *           "package": {
                 *             "ecosystem": "npm",
                 *             "name": "lodash"
                 *           },
                 *           "ranges": [
                 *             {
                 *               "type": "SEMVER",
                 *               "events": [
                 *                 {
                 *                   "introduced": "0"
                 *                 },
                 *                 {
                 *                   "fixed": "4.17.21"
                 *                 }
                 *               ]
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                } | {
                    [key: string]: unknown;
                }[];
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
                        /** @description The record's own id, as it was given */
                        id: string;
                        revision: number;
                        reached: {
                            findings: number;
                            assets: number;
                        };
                        /** @description What was taken but matches nothing, and why */
                        warnings: string[];
                    } | {
                        results: {
                            /** @description 201 new, 200 the same as before, 409 other content under a known id, 400 unreadable */
                            status: number;
                            id: string | null;
                            outcome: {
                                /** @description The record's own id, as it was given */
                                id: string;
                                revision: number;
                                reached: {
                                    findings: number;
                                    assets: number;
                                };
                                /** @description What was taken but matches nothing, and why */
                                warnings: string[];
                            } | null;
                            problem: {
                                [key: string]: unknown;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The record's own id, as it was given */
                        id: string;
                        revision: number;
                        reached: {
                            findings: number;
                            assets: number;
                        };
                        /** @description What was taken but matches nothing, and why */
                        warnings: string[];
                    } | {
                        results: {
                            /** @description 201 new, 200 the same as before, 409 other content under a known id, 400 unreadable */
                            status: number;
                            id: string | null;
                            outcome: {
                                /** @description The record's own id, as it was given */
                                id: string;
                                revision: number;
                                reached: {
                                    findings: number;
                                    assets: number;
                                };
                                /** @description What was taken but matches nothing, and why */
                                warnings: string[];
                            } | null;
                            problem: {
                                [key: string]: unknown;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The current state does not allow this / The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_custom_vulnerability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's own id, as it was given */
                customId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The record's own id, as it was given */
                        id: string;
                        revision: number;
                        title: string | null;
                        /** @enum {string} */
                        severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                        /** @description Of the record's own vectors the one that counts */
                        cvss: {
                            version: string;
                            vector: string;
                            score: number;
                        } | null;
                        /** @description Findings and assets that it has now, decided ones included */
                        reached: {
                            findings: number;
                            assets: number;
                        };
                        /** @description An OSV record (ossf.github.io/osv-schema): id, summary, details, severity, affected, references, aliases … `modified` may be left out. Beside OSV's own words `affected[].database_specific` takes `vers` (a range of the package), `purl` (with its version, `versions` or `vers`) and `cpe` (with `vers`). Or a CSAF advisory */
                        record: {
                            [key: string]: unknown;
                        };
                        withdrawnAt: string | null;
                        withdrawnBecause: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    update_custom_vulnerability: {
        parameters: {
            query?: {
                /** @description Preview only: changes nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The ETag of what you read: where somebody changed it since, nothing is done (412) */
                "If-Match"?: string;
            };
            path: {
                /** @description The record's own id, as it was given */
                customId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "summary": "The session key can be guessed"
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Its revision, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The record's own id, as it was given */
                        id: string;
                        revision: number;
                        title: string | null;
                        /** @enum {string} */
                        severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                        /** @description Of the record's own vectors the one that counts */
                        cvss: {
                            version: string;
                            vector: string;
                            score: number;
                        } | null;
                        /** @description Findings and assets that it has now, decided ones included */
                        reached: {
                            findings: number;
                            assets: number;
                        };
                        /** @description An OSV record (ossf.github.io/osv-schema): id, summary, details, severity, affected, references, aliases … `modified` may be left out. Beside OSV's own words `affected[].database_specific` takes `vers` (a range of the package), `purl` (with its version, `versions` or `vers`) and `cpe` (with `vers`). Or a CSAF advisory */
                        record: {
                            [key: string]: unknown;
                        };
                        withdrawnAt: string | null;
                        withdrawnBecause: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description Somebody else has changed it in the meantime */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    withdraw_custom_vulnerability: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 24 hours the same request with this key has one effect and one answer; another request with it is a 422 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The record's own id, as it was given */
                customId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "It was not exploitable after all"
                 *     }
                 */
                "application/json": {
                    reason?: string;
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
                        /** @description The record's own id, as it was given */
                        id: string;
                        revision: number;
                        title: string | null;
                        /** @enum {string} */
                        severity: "unknown" | "none" | "low" | "medium" | "high" | "critical";
                        /** @description Of the record's own vectors the one that counts */
                        cvss: {
                            version: string;
                            vector: string;
                            score: number;
                        } | null;
                        /** @description Findings and assets that it has now, decided ones included */
                        reached: {
                            findings: number;
                            assets: number;
                        };
                        /** @description An OSV record (ossf.github.io/osv-schema): id, summary, details, severity, affected, references, aliases … `modified` may be left out. Beside OSV's own words `affected[].database_specific` takes `vers` (a range of the package), `purl` (with its version, `versions` or `vers`) and `cpe` (with `vers`). Or a CSAF advisory */
                        record: {
                            [key: string]: unknown;
                        };
                        withdrawnAt: string | null;
                        withdrawnBecause: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown / The body cannot be read */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            /** @description The first request with this Idempotency-Key is still running / The first request succeeded and its answer is not kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body exceeds the size limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This operation does not support the content type / Compressed bodies are not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used with another body */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_asset_findings: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "priority" | "severity" | "epss" | "cvss" | "-priority" | "-severity" | "-epss" | "-cvss";
                /** @description Of its assets and those of its sub-products */
                productId?: string;
                /** @description Any id of one vulnerability */
                vulnerability?: string;
                /** @description Its package URL (a version in it is passed over), or its key: those that a component of it has */
                package?: string;
                /** @description One or several, repeated or with commas */
                severity?: string | string[];
                /** @description Whether CISA knows of its exploitation */
                kev?: ("true" | "false") | boolean;
                /** @description A probability of exploitation (EPSS) of at least this, 0 to 1 */
                epssMin?: number;
                /** @description A priority of at least this, 0 to 100 */
                priorityMin?: number;
                /** @description A priority of at most this, 0 to 100 */
                priorityMax?: number;
                /** @description Whether a version without it is named */
                fixAvailable?: ("true" | "false") | boolean;
                /** @description The name of a label that its asset has */
                label?: string;
                /** @description Whether a component has it that the asset names as its own dependency; false: through others alone */
                direct?: ("true" | "false") | boolean;
                /** @description Days since it was first seen, at least */
                ageMin?: number;
                /** @description Days since it was first seen, at most */
                ageMax?: number;
                /** @description What to do by the organization's rules */
                action?: string | string[];
                /** @description open: all that count (also affected and under_investigation); left out: the same */
                status?: string | string[];
                /** @description Ids of statuses of the organization's own */
                ownStatus?: string | string[];
                /** @description An id, a title or a package has it */
                q?: string;
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
            };
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
                                /** @description The package itself is malware */
                                isMalicious: boolean;
                            };
                            components: {
                                id: string;
                                bomRef: string | null;
                                purl: string | null;
                                cpe: string | null;
                                version: string | null;
                                fixedVersions: string[];
                                /** @description Of its distribution, where the SBOM tells it beside the purl: what it is matched as */
                                release: {
                                    distribution: string;
                                    release: string;
                                    /** @description In the document's words */
                                    says: string;
                                    /** @description Where it stands in the document */
                                    path: string;
                                } | null;
                                evidence: {
                                    source: string;
                                    advisory: string;
                                    range: string;
                                    /** @description range, enumerated (a listed version, by the order) exact (by its letters) or every (malware in all versions, also in one that cannot be read): by package URL; cpe: by CPE, where no package URL could be held against anything; hash: by the component's own bytes */
                                    rule: string;
                                    /**
                                     * @description By CPE: high where vendor and product are the same words; medium where the source asks for more than the component says, or for a platform; low where one of both names no vendor. By hash: medium where it is MD5 or SHA-1
                                     * @enum {string}
                                     */
                                    confidence: "high" | "medium" | "low";
                                    /** @description By hash: the one that the source and the component have */
                                    hash: {
                                        algorithm: string;
                                        /** @description In hexadecimal digits */
                                        value: string;
                                    } | null;
                                    /** @description The CPE name of the source */
                                    criteria: string | null;
                                    /** @description CPE names of which one must be there too; not looked for */
                                    platforms: string[];
                                };
                            }[];
                            /**
                             * @description What to do by default
                             * @enum {string}
                             */
                            action: "mitigate" | "monitor" | "accept";
                            /** @description Why this action, in words */
                            reason: string;
                            priority: number;
                            /** @description What the priority is made of; the points add up to it */
                            priorityParts: {
                                /** @enum {string} */
                                fact: "known-exploited" | "malware" | "ransomware" | "epss" | "severity";
                                points: number;
                                text: string;
                            }[];
                            /**
                             * @description open until somebody decides
                             * @enum {string}
                             */
                            status: "open" | "affected" | "not_affected" | "under_investigation" | "fixed" | "accept_risk";
                            /** @description A status of the organization's own, which counts as the status */
                            ownStatus: {
                                /**
                                 * Format: uuid
                                 * @description Id of a status of the organization's own
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                color: "grey" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
                            } | null;
                            /** @description The triage decision that stands */
                            decision: {
                                /** Format: uuid */
                                id: string;
                                reach: string;
                                authorKind: string;
                                author: string;
                                /** Format: date-time */
                                at: string;
                                endsAt: string | null;
                            } | null;
                            justification: string | null;
                            dueAt: string | null;
                            /** @description Why it began: a component that an SBOM brought, a new advisory or a changed range of a source's generation, an own record, a correction; null where nobody kept it */
                            cause: {
                                /** @enum {string} */
                                kind: "component" | "advisory" | "range" | "own-record" | "correction";
                                /** Format: date-time */
                                at: string;
                                sbomId: string | null;
                                source: string | null;
                                generation: number | null;
                            } | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_asset_graph: {
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
                        nodes: {
                            /** @description Id of the component */
                            id: string;
                            name: string;
                            version: string | null;
                            purl: string | null;
                            /** @description The asset itself depends on it */
                            isDirect: boolean;
                            /** @description The worst of its open findings */
                            severity: ("unknown" | "none" | "low" | "medium" | "high" | "critical") | null;
                        }[];
                        /** @description Ids of components: from depends on to */
                        edges: {
                            from: string;
                            to: string;
                        }[];
                        /** @description False where the SBOM has more than 50000 components; the first are given */
                        isWhole: boolean;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    list_audit_events: {
        parameters: {
            query?: {
                /** @description At most so many items */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description What was done: token.created, asset.updated … */
                action?: string;
                /** @description What kind of thing it was done to: token, asset … */
                objectKind?: string;
                /** @description What it was done to */
                objectId?: string;
                /** @description Who did it */
                personId?: string;
                /** @description By which token */
                tokenId?: string;
                /** @description The action, the object, the address or the request id has it */
                q?: string;
                /** @description Upwards, or with - before it downwards */
                sort?: "at" | "-at";
                /** @description csv (RFC 4180) or xlsx: the whole list, at most 100,000 rows, whatever limit and cursor say; the same by `Accept` */
                format?: "json" | "csv" | "xlsx";
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
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** @description What was done, e.g. token.created */
                            action: string;
                            actor: {
                                /** @description session, token, system or stranger */
                                kind: string;
                                personId: string | null;
                                /** @description The person's name */
                                person: string | null;
                                tokenId: string | null;
                                /** @description The token's name */
                                token: string | null;
                                address: string | null;
                            };
                            object: {
                                kind: string;
                                id: string;
                            };
                            before: unknown;
                            after: unknown;
                            requestId: string | null;
                        }[];
                        nextCursor: string | null;
                        total: number;
                        totalIsExact: boolean;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a job */
                jobId: string;
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
                         * @description Id of a job
                         */
                        id: string;
                        /** @description What it does, e.g. store-sbom */
                        kind: string;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "failed";
                        /** @description 0 to 1 */
                        progress: number;
                        /** @description What was done so far → how many */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description What it made, once it is done */
                        result: {
                            kind: string;
                            id: string;
                        } | null;
                        /** @description Why it failed: a problem document (RFC 9457) */
                        error: {
                            [key: string]: unknown;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
    follow_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a job */
                jobId: string;
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
                    "text/event-stream": string;
                };
            };
            /** @description The request has parts that are missing, wrong or unknown */
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
            /** @description The token or role lacks a permission / The token's limits do not include this */
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
            429: components["responses"]["RateLimited"];
            /** @description The service is temporarily unavailable */
            503: components["responses"]["Unavailable"];
            /** @description Any other problem */
            default: components["responses"]["Problem"];
        };
    };
}
